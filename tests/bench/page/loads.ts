import type { Page } from 'puppeteer-core'
import { enterText, openForm } from '../../e2e/form/applicationForm.ts'

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

/** A form as Service Portals build it, with so many text fields. */
function drawForm(fields: number) {
  const form = document.createElement('form')
  for (let index = 0; index < fields; index += 1) {
    const row = document.createElement('div')
    row.className = 'form-group'
    const label = document.createElement('label')
    label.className = 'field-label'
    label.htmlFor = `sp_formfield_${index}`
    label.textContent = ['補助申請額', '総事業費', '備考'][index] ?? `項目${index}`
    const input = document.createElement('input')
    input.id = `sp_formfield_${index}`
    input.value = '1000'
    row.append(label, input)
    form.append(row)
  }
  document.querySelector('main')?.append(form)
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
    async run(page) {
      await openForm(page)
      await untilIdle(page)
      await enterText(page, 'facility_name', TYPED)
      await untilIdle(page)
    },
  },
  {
    name: 'form of 300 fields, 20 characters typed',
    goal: 0.03,
    async run(page) {
      await open(page, '/csm')
      await page.evaluate(drawForm, 300)
      await untilIdle(page)
      await page.type('#sp_formfield_2', TYPED)
      await untilIdle(page)
    },
  },
]
