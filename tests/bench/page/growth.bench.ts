/**
 * How much longer a page of the workspace takes with much in it: times in one run, as ratios, without
 * pass marks. `npm run bench:page`, after a build.
 */
import type { Page } from 'puppeteer-core'
import { test } from 'vitest'
import { sharedPortal } from '../../e2e/browsers/portal.ts'
import { openWorkspace, runInside } from '../../e2e/panel/ticking.ts'
import { reloaded } from '../../e2e/workspace/place.ts'
import { storedWith } from '../../progress/storedFacility.ts'

const FEW = 100
const MANY = 5_000
const RUNS = 5

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

/** Milliseconds to the first row, from a key to what it finds, to all again, and to the other order. */
async function measure(
  shown: Page,
): Promise<Record<'first' | 'search' | 'again' | 'sort', number>> {
  const times = { first: [0], search: [0], again: [0], sort: [0] }
  for (const all of Object.values(times)) all.length = 0
  for (let run = 0; run < RUNS; run += 1) {
    times.first.push(await timeToFirstRow(shown))
    times.search.push(await timeOfSearch(shown, `${run} 号`))
    times.again.push(await timeOfSearch(shown, ''))
    times.sort.push(await timeOfSort(shown))
  }
  const { first, search, again, sort } = times
  return { first: median(first), search: median(search), again: median(again), sort: median(sort) }
}

const portal = sharedPortal()

/** Adds facilities up to a number, made in the page: so many would be long on their way there. */
async function fill(page: Page, from: number, to: number) {
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

test('the list of facilities with 5,000, against one with a hundred', async () => {
  const page = await portal.session.openExtensionPage('workspace.html#facilities')
  await fill(page, 0, FEW)
  const few = await measure(page)
  await fill(page, FEW, MANY)
  const many = await measure(page)
  const ratios = Object.entries(few).map(([what, time], at) => [
    what,
    ((Object.values(many)[at] ?? 0) / time).toFixed(1),
  ])
  console.log(`${MANY} facilities, times as long as ${FEW}:`, Object.fromEntries(ratios))
})

test('the log with 200 changes, against one with five', async () => {
  const place = await openWorkspace(portal.session)
  const took = await place.evaluate(async () => {
    const { openCurrent, updateFacility, withTick } = globalThis.junbiProgress
    const { id } = (await openCurrent()).stored
    const change = async (times: number) => {
      for (let turn = 0; turn < times; turn += 1) {
        await updateFacility(id, (facility) => withTick(facility, 'order', turn % 2 === 0))
      }
    }
    /** Milliseconds until the log shows so many changes. */
    const open = async (entries: number) => {
      location.hash = '#rules'
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
      const start = performance.now()
      location.hash = '#log'
      while (document.querySelectorAll('.entry').length < entries)
        await new Promise(requestAnimationFrame)
      return performance.now() - start
    }
    await change(6)
    const few = await open(5)
    await change(210)
    return { few, many: await open(200) }
  })
  console.log(`200 changes, times as long as five: ${(took.many / took.few).toFixed(1)}`)
})

test('a tick with 5,000 facilities', async () => {
  const page = await openWorkspace(portal.session)
  const took = await page.evaluate(async () => {
    const { openCurrent, updateFacility, withTick } = globalThis.junbiProgress
    const { id } = (await openCurrent()).stored
    const took: number[] = []
    for (let turn = 0; turn < 60; turn += 1) {
      const start = performance.now()
      await updateFacility(id, (facility) => withTick(facility, 'order', turn % 2 === 0))
      took.push(performance.now() - start)
    }
    return took
  })
  console.log(`a tick with ${MANY} facilities: ${median(took).toFixed(2)} ms`)
})
