import type { Page } from 'puppeteer-core'
import { openForm } from '../../e2e/form/applicationForm.ts'

const ORIGIN = 'https://iryohokenjyoho.service-now.com'
const TYPED = 'あいうえおかきくけこさしすせそたちつてと'

/** What is done with a page while it is profiled, and the share of its own time that we may take. */
export interface Load {
  readonly name: string
  readonly goal: number
  readonly run: (page: Page) => Promise<void>
}

/** Waits until the page has nothing to do for as long as the extension waits at most. */
const untilIdle = (page: Page) =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      await new Promise((resolve) => requestIdleCallback(resolve))
    }
  })

/** Milliseconds between two keys of somebody who types fast. */
const KEY = 60

/** Opens the form, and types into one of its fields as a person does, who pauses after each key. */
async function typeInForm(page: Page, more: number) {
  await openForm(page, { more })
  await untilIdle(page)
  const field = await page.waitForSelector('#sp_formfield_facility_name')
  await field?.type(TYPED, { delay: KEY })
  await untilIdle(page)
}

async function open(page: Page, address: string) {
  await page.goto(ORIGIN + address)
  await page.waitForSelector('main :is(h1, article)')
}

export const LOADS: readonly Load[] = [
  {
    name: 'top page, no form',
    goal: 0.015,
    async run(page) {
      await open(page, '/csm')
      await untilIdle(page)
    },
  },
  {
    name: 'article',
    goal: 0.015,
    async run(page) {
      await open(page, '/csm?id=kb_article_view&sysparm_article=KB0011639')
      await untilIdle(page)
    },
  },
  {
    name: 'form of 13 fields, 20 characters typed',
    goal: 0.05,
    run: (page) => typeInForm(page, 0),
  },
  {
    name: 'form of 300 fields, 20 characters typed',
    goal: 0.03,
    run: (page) => typeInForm(page, 287),
  },
]
