import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { storedWith } from '../progress/storedFacility.ts'
import { sharedPortal } from './browsers/portal.ts'
import { facilitiesIn } from './facilitiesPage.ts'
import { reloaded } from './place.ts'
import { runInside } from './ticking.ts'

const FEW = 100
const MANY = 5_000
const RUNS = 5

/**
 * How many times as long it may take with fifty times as many rows. Each has something that grows
 * with them and something that does not; to make all rows anew would take fifty times as long.
 */
const LIMITS = { first: 30, search: 10, again: 10, sort: 20 }

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Opens the list anew; gives milliseconds from the document's start to its first row. */
async function timeToFirstRow(page: Page): Promise<number> {
  await reloaded(page)
  await page.waitForSelector('[data-facility]')
  return page.evaluate(() => performance.now())
}

/** Milliseconds from a key in the search to the table that it leaves, once it is drawn. */
function timeOfSearch(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]')
    if (!input) throw new Error('no search')
    const before = document.querySelector('.facilities p[role=status]')?.textContent
    const began = performance.now()
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
    while (document.querySelector('.facilities p[role=status]')?.textContent === before) {
      await new Promise(requestAnimationFrame)
    }
    return performance.now() - began
  }, query)
}

/** Milliseconds from a press on a column's head to the table that it leaves, once it is drawn. */
function timeOfSort(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const head = document.querySelector('.facility-table thead th:nth-child(2)')
    const button = head?.querySelector('button')
    if (!head || !button) throw new Error('no column')
    const before = head.getAttribute('aria-sort')
    const began = performance.now()
    button.click()
    while (head.getAttribute('aria-sort') === before) await new Promise(requestAnimationFrame)
    return performance.now() - began
  })
}

interface Measured {
  /** Rows that the table says it has, with its head, and those that are made. */
  readonly rows: number
  readonly made: number
  /**
   * Milliseconds to the first row, from a key to what it finds, to all of them again, and to the
   * names the other way round.
   */
  readonly times: Readonly<Record<keyof typeof LIMITS, number>>
}

async function measure(shown: Page): Promise<Measured> {
  await shown.waitForSelector('.facility-table table')
  const { rows, made } = await facilitiesIn(shown).semantics()
  const first: number[] = []
  const search: number[] = []
  const again: number[] = []
  const sort: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    first.push(await timeToFirstRow(shown))
    search.push(await timeOfSearch(shown, `${run} 号`))
    again.push(await timeOfSearch(shown, ''))
    sort.push(await timeOfSort(shown))
  }
  const times = {
    first: median(first),
    search: median(search),
    again: median(again),
    sort: median(sort),
  }
  return { rows, made, times }
}

const portal = sharedPortal()
let page: Page
let few: Measured
let many: Measured
beforeAll(async () => {
  page = await portal.session.openExtensionPage('workspace.html#facilities')
})

/** Adds facilities up to a number, made in the page: so many would be long on their way there. */
async function fill(from: number, to: number) {
  await runInside(page)
  await page.evaluate(
    async (models, first, end) => {
      const more = Array.from({ length: end - first }, (_, place) => {
        const model = models[place % models.length]
        const [, stamp] = model?.registers.name ?? []
        const name = [`みほん薬局 ${first + place} 号店`, stamp]
        return { ...model, id: crypto.randomUUID(), registers: { ...model?.registers, name } }
      })
      await globalThis.junbiProgress.mergeFacilities(more)
    },
    Array.from({ length: 9 }, (_, ticks) => storedWith({ name: '-', kind: 'pharmacy' }, ticks)),
    from,
    to,
  )
  await timeToFirstRow(page)
}

test('a hundred facilities are timed', async () => {
  await fill(0, FEW)
  few = await measure(page)
})

test('5,000 are taken in', async () => {
  await fill(FEW, MANY)
})

test('5,000 are listed by as few rows as a hundred, and timed against them', async () => {
  many = await measure(page)
  const { kind } = portal.session
  console.log(`${kind}: of ${many.rows - 1} rows ${many.made} are made`)
  for (const what of ['first', 'search', 'again', 'sort'] as const) {
    const ratio = many.times[what] / few.times[what]
    console.log(`${kind}: ${what} ${ratio.toFixed(1)} times as long as with ${few.rows - 1}`)
    expect.soft(ratio, what).toBeLessThan(LIMITS[what])
  }
  expect(many.rows - few.rows).toBe(MANY - FEW)
  expect(many.made).toBeLessThan(50)
  expect(many.made).toBeLessThanOrEqual(few.made + 1)
})

test('the keyboard reaches the last row, and no more rows are made for it', async () => {
  await page.focus('[data-facility] th button')
  await page.keyboard.press('End')
  await page.waitForFunction(
    (last) => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === last,
    {},
    String(many.rows),
  )
  const last = await facilitiesIn(page).semantics()
  expect(last.indexes.at(-1)).toBe(many.rows)
  expect(last.made).toBeLessThan(50)
})

test('of a change elsewhere only its own row is made anew', async () => {
  await timeToFirstRow(page)
  const id = await page.$eval('[data-facility]', (row) => row.getAttribute('data-facility') ?? '')
  await runInside(page)
  const touched = await page.evaluate(async (facility) => {
    const table = document.querySelector('.facility-table table')
    const changed = new Set<string>()
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const row = element?.closest<HTMLElement>('[data-facility]')
        if (row?.dataset.facility) changed.add(row.dataset.facility)
      }
    })
    if (table) observer.observe(table, { subtree: true, childList: true, characterData: true })
    const { updateFacility } = globalThis.junbiProgress
    await updateFacility(facility, (before) => ({ ...before, kind: 'hospital' as const }))
    const row = document.querySelector<HTMLElement>(`[data-facility="${facility}"]`)
    while (!row?.innerText.includes('病院')) await new Promise(requestAnimationFrame)
    return [...changed]
  }, id)
  expect(touched).toEqual([id])
})
