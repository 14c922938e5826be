import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { storedWith } from '../../progress/storedFacility.ts'
import { sized } from '../../soak/amounts.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { runInside } from '../panel/ticking.ts'
import { facilitiesIn } from './facilitiesPage.ts'
import { reloaded } from './place.ts'

const FEW = 100
const MANY = sized(1_000, 5_000)

const portal = sharedPortal()
/** With a short list. */
const beside = sharedPortal()
let page: Page
let few: Measured
let many: Measured
beforeAll(async () => {
  page = await portal.session.openExtensionPage('workspace.html#facilities')
})

/** Opens the list anew, and waits for its first row. */
async function openAnew(list = page) {
  await reloaded(list)
  await list.waitForSelector('[data-facility]')
}

/** Loads of each list, of which the middle one counts: other work of the machine falls on both. */
const LOADS = 9

/** Loads a list anew. @returns milliseconds until its first row, while the others may be read yet. */
async function firstRowAfter(list: Page): Promise<number> {
  await reloaded(list)
  const time = await list.evaluate(async () => {
    while (!document.querySelector('[data-facility]')) await new Promise(requestAnimationFrame)
    return performance.now()
  })
  await list.waitForSelector('table[aria-rowcount]:not([aria-rowcount="-1"])')
  return time
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

/** How many rows are made until what a person did is there. */
type Made = Record<'search' | 'again' | 'sort', number>

interface Measured {
  /** Rows that the table says it has, with its head, and those that are made when it opens. */
  readonly rows: number
  readonly made: number
  readonly later: Made
}

/** Searches, finds all again, and turns the order round; counts the rows that are made for it. */
function countRowsMade(): Promise<Made> {
  return page.evaluate(async () => {
    const table = document.querySelector('.facility-table table')
    const input = document.querySelector<HTMLInputElement>('input[type=search]')
    const head = document.querySelector('.facility-table thead th:nth-child(2)')
    if (!table || !input || !head) throw new Error('no table')
    let made = 0
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes])
      made += added.filter((node) => node instanceof HTMLTableRowElement).length
    })
    observer.observe(table, { subtree: true, childList: true })
    const count = async (work: () => void, shown: () => string | null | undefined) => {
      made = 0
      const before = shown()
      work()
      while (shown() === before) await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      return made
    }
    const search = (text: string) => {
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const found = () => document.querySelector('.facilities p[role=status]')?.textContent
    return {
      search: await count(() => search('3 号'), found),
      again: await count(() => search(''), found),
      sort: await count(
        () => head.querySelector('button')?.click(),
        () => head.getAttribute('aria-sort'),
      ),
    }
  })
}

async function measure(): Promise<Measured> {
  await page.waitForSelector('table[aria-rowcount]:not([aria-rowcount="-1"])')
  const { rows, made } = await facilitiesIn(page).semantics()
  return { rows, made, later: await countRowsMade() }
}

/** Adds facilities up to a number, made in the page: so many would be long on their way there. */
async function fill(from: number, to: number, list = page) {
  await runInside(list)
  await list.evaluate(
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
  await openAnew(list)
}

test('thousands of facilities are listed by the hundred, searched and sorted', async () => {
  await fill(0, FEW)
  few = await measure()
  await fill(FEW, MANY)
  many = await measure()
  expect(many.rows - few.rows).toBe(MANY - FEW)
  expect(many.made).toBe(100)
  for (const what of ['search', 'again', 'sort'] as const) {
    expect.soft(many.later[what], what).toBeLessThanOrEqual(100)
  }
})

test('the first rows of thousands are there nearly as soon as those of a hundred', async () => {
  const short = await beside.session.openExtensionPage('workspace.html#facilities')
  await fill(0, FEW, short)
  await openAnew()
  const times: Record<'short' | 'long', number[]> = { short: [], long: [] }
  for (let load = 0; load < LOADS; load += 1) {
    times.short.push(await firstRowAfter(short))
    times.long.push(await firstRowAfter(page))
  }
  expect(middleOf(times.long) / middleOf(times.short)).toBeLessThanOrEqual(1.5)
})

test('the keyboard turns the pages, and reaches the last row of one', async () => {
  const list = facilitiesIn(page)
  const total = (many.rows - 1).toLocaleString('ja-JP')
  await list.shows(`1–100 / ${total}件`)
  await page.focus('.pager button:last-child')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await list.shows(`201–300 / ${total}件`)
  const { indexes, made } = await list.semantics()
  expect([indexes[1], indexes.at(-1), made]).toEqual([202, 301, 100])
  await page.focus('[data-facility] th button')
  await page.keyboard.press('End')
  await page.waitForFunction(
    () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '301',
  )
})

test('a change elsewhere renders only its own row again', async () => {
  await openAnew()
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
