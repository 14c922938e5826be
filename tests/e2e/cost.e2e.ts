import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPortal, type Portal } from './browsers/portal.ts'
import { TWIN } from './browsers/portalHosts.ts'
import { openAnswered } from './outcomes.ts'

let portal: Portal
let page: Page
beforeAll(async () => {
  portal = await openPortal()
  page = portal.session.page
  await openAnswered(portal.session)
})
afterAll(() => portal?.close())

const WITH = 'iryohokenjyoho.service-now.com'
/** How long a page is looked at, in milliseconds, and how often with and without the extension. */
const TIME = 2_000
const RUNS = 3

type Load = {
  address: string
  /** How many fields its form has; 0 for no form. */
  fields: number
  /** How many characters stand in one of them. */
  characters: number
  /** What changes: a line of text at every frame, or a field's class name ten times a second. */
  changes: 'text' | 'class'
}
/** The longest time in which nothing else could happen, in milliseconds, and how much else did. */
type Cost = { longest: number; turns: number }

/** Runs in the page. */
async function measure({ fields, characters, changes, time }: Load & { time: number }) {
  const form = document.createElement('form')
  for (let index = 0; index < fields; index += 1) {
    const row = document.createElement('div')
    row.className = 'form-group'
    const label = document.createElement('label')
    label.className = 'field-label'
    label.htmlFor = `field-${index}`
    label.textContent = ['補助申請額', '総事業費', '備考'][index] ?? `項目${index}`
    const control = document.createElement(index === 2 ? 'textarea' : 'input')
    control.id = `field-${index}`
    control.value = index === 2 ? '字'.repeat(characters) : '1000'
    row.append(label, control)
    form.append(row)
  }
  const line = document.createElement('p')
  const place = fields > 0 ? form : document.body
  place.append(line)
  document.querySelector('main')?.append(form)

  const began = performance.now()
  let [last, longest, turns, changed] = [began, 0, 0, 0]
  await new Promise<void>((resolve) => {
    const change = () => {
      if (changes === 'text') {
        line.textContent = String(performance.now())
        requestAnimationFrame(change)
      } else {
        form.querySelector('input')?.classList.toggle('touched')
        setTimeout(change, 100)
      }
      changed += 1
    }
    const turn = () => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      turns += 1
      if (now - began > time) resolve()
      else setTimeout(turn)
    }
    change()
    turn()
  })
  return { longest, turns, changed }
}

async function run(host: string, load: Load): Promise<Cost> {
  await page.goto(`https://${host}${load.address}`)
  await page.waitForSelector('main :is(h1, article)')
  return page.evaluate(measure, { ...load, time: TIME })
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Medians of runs that alternate, so that whatever else the machine does falls on both. */
async function compare(name: string, load: Load) {
  const costs: Record<'ours' | 'plain', Cost[]> = { ours: [], plain: [] }
  for (let turn = 0; turn < RUNS; turn += 1) {
    costs.plain.push(await run(TWIN, load))
    costs.ours.push(await run(WITH, load))
  }
  const of = (which: Cost[]) => ({
    longest: median(which.map(({ longest }) => longest)),
    turns: median(which.map(({ turns }) => turns)),
  })
  const [ours, plain] = [of(costs.ours), of(costs.plain)]
  const longer = ours.longest - plain.longest
  const share = ours.turns / plain.turns
  console.log(
    `${name}: longest wait ${ours.longest.toFixed(0)} ms (${plain.longest.toFixed(0)} without us), other work done ${(share * 100).toFixed(0)} %`,
  )
  return { longer, share }
}

const PAGE = { address: '/csm', fields: 0, characters: 0, changes: 'text' } as const

test('a page without a form that changes without end costs nothing', async () => {
  const { longer, share } = await compare('no form', PAGE)
  expect(longer).toBeLessThan(60)
  expect(share).toBeGreaterThan(0.7)
})

test('an article that changes without end costs nothing', async () => {
  const address = '/csm?id=kb_article_view&sysparm_article=KB0011639'
  const { longer, share } = await compare('article', { ...PAGE, address })
  expect(longer).toBeLessThan(60)
  expect(share).toBeGreaterThan(0.7)
})

test('a form that changes without end stays usable', async () => {
  const { longer, share } = await compare('restless form', { ...PAGE, fields: 20 })
  expect(longer).toBeLessThan(100)
  expect(share).toBeGreaterThan(0.6)
})

test('a value of 1 MB stays usable', async () => {
  const { longer, share } = await compare('1 MB', {
    ...PAGE,
    fields: 20,
    characters: 1_000_000,
    changes: 'class',
  })
  expect(longer).toBeLessThan(200)
  expect(share).toBeGreaterThan(0.6)
})
