// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { FacilityTable } from '../../../components/facilities/FacilityTable'
import { loadGuide } from '../../../lib/guide/guides'
import { facilityRows } from '../../../lib/progress/table/facilityRow'
import { NO_FILTER } from '../../../lib/progress/table/facilityTable'
import type { FacilitiesState } from '../../../lib/state/workspace/facilitiesTypes'
import { storedWith } from '../../progress/storedFacility'
import { waitFor } from '../../waitFor'

const silence = new AbortController()

afterEach(() => {
  silence.abort()
  render(null, document.body)
})

const TODAY = Temporal.PlainDate.from('2026-01-20')
const makeRow = facilityRows([await loadGuide()], TODAY)
const rowsNamed = (names: readonly string[]) => names.map((name) => makeRow(storedWith({ name })))
const ROWS = rowsNamed(['みほん薬局', '北店'])
const MANY = rowsNamed(Array.from({ length: 250 }, (_, number) => `${number + 1} 号店`))
const nothing = () => {}

/** The table, with nothing chosen in it. */
function show(rows = ROWS) {
  const current = signal<string | null>(null)
  const page = signal(0)
  const state: FacilitiesState = {
    all: signal(rows),
    first: signal(null),
    today: signal(TODAY),
    current,
    guides: signal([]),
    filter: signal(NO_FILTER),
    sort: signal({ by: 'name', descending: false }),
    page,
    editing: signal(null),
    selected: signal(new Set()),
    opened: signal(null),
    busy: signal(false),
    canUndo: signal(false),
    announced: signal(null),
    troubles: signal([]),
    keepFirst: nothing,
    setFilter: nothing,
    sortBy: nothing,
    turnTo: (to) => {
      page.value = to
    },
    edit: nothing,
    save: nothing,
    open: nothing,
    bulk: nothing,
    undo: nothing,
    select: nothing,
    use: nothing,
  }
  render(
    <FacilityTable state={state} rows={rows} selected={new Set()} shared={new Map()} />,
    document.body,
  )
  return current
}

const button = (name: string) => document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)
const names = () =>
  [...document.querySelectorAll('[data-facility] th button')].map(({ textContent }) => textContent)
const pagers = () => [...document.querySelectorAll('.pager')]
const turn = (name: string, pager = 0) =>
  act(() => {
    const buttons = [...(pagers()[pager]?.querySelectorAll('button') ?? [])]
    const found = buttons.find(({ textContent }) => textContent === name)
    found?.focus()
    found?.click()
  })
const press = (key: string) =>
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })

test('when the pressed button disappears because its facility became the current one, the focus stays in the row', async () => {
  const current = show()
  // As in Firefox, which fires no event when the focused element is removed.
  window.addEventListener('focusout', (event) => event.stopImmediatePropagation(), {
    capture: true,
    signal: silence.signal,
  })
  await act(() => button('みほん薬局をパネルで使う')?.focus())
  expect(document.activeElement?.textContent).toBe('使う')
  current.value = ROWS[0]?.id ?? null
  await waitFor(() => expect(button('みほん薬局をパネルで使う')).toBeNull())
  await waitFor(() => expect(document.activeElement?.textContent).toBe('みほん薬局'))
})

test("a facility's own deadline is marked as such", () => {
  const deadline = { state: 'open', date: '2026-03-31', days: 70 } as const
  const [first, second] = ROWS
  if (!first || !second) throw new Error('There are no rows')
  show([
    { ...first, deadline: { ...deadline, own: true } },
    { ...second, deadline },
  ])
  const rows = [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)
  expect(rows[0]).toContain('3月31日（施設で確認した期限）')
  expect(rows[1]).not.toContain('施設で確認した期限')
})

test('a page has a hundred rows, and the pager says which', async () => {
  show(MANY)
  expect(names()).toHaveLength(100)
  expect(pagers().map((pager) => pager.querySelector('span')?.textContent)).toEqual(
    ['1–100 / 250', '1–100 / 250'].map((text) => `${text}件`),
  )
  await turn('次の100件')
  await turn('次の100件')
  expect(names()).toEqual(MANY.slice(200).map(({ facility }) => facility.name))
  expect(document.querySelector('tbody tr')?.getAttribute('aria-rowindex')).toBe('202')
  expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('251')
})

test('a pressed button above the table keeps the focus; below it the table gets the focus', async () => {
  show(MANY)
  await turn('次の100件')
  expect(document.activeElement?.textContent).toBe('次の100件')
  await turn('次の100件', 1)
  expect(document.activeElement?.getAttribute('aria-label')).toBe('施設の一覧')
})

test('at either end the button stays, and does nothing', async () => {
  show(MANY)
  await turn('前の100件')
  expect(names()[0]).toBe('1 号店')
  const disabled = () =>
    [...(pagers()[0]?.querySelectorAll('button[aria-disabled=true]') ?? [])].map(
      ({ textContent }) => textContent,
    )
  expect(disabled()).toEqual(['前の100件'])
  await turn('次の100件')
  await turn('次の100件')
  await turn('次の100件')
  expect(names()[0]).toBe('201 号店')
  expect(disabled()).toEqual(['次の100件'])
})

test('a table of one page has no pager', () => {
  show()
  expect(pagers()).toEqual([])
})

test('arrow keys, Home and End go to the same control of another row', async () => {
  show(MANY)
  await act(() => document.querySelector<HTMLElement>('[data-facility] th button')?.focus())
  const focused = () => document.activeElement?.textContent
  await press('ArrowDown')
  expect(focused()).toBe('2 号店')
  await press('End')
  expect(focused()).toBe('100 号店')
  await press('ArrowDown')
  expect(focused()).toBe('100 号店')
  await press('ArrowUp')
  expect(focused()).toBe('99 号店')
  await press('Home')
  expect(focused()).toBe('1 号店')
})

test('a removed row leaves the focus on the table', async () => {
  show()
  await act(() => button('みほん薬局（内容を開く）')?.focus())
  await act(() => void show(ROWS.slice(1)))
  expect(document.activeElement?.getAttribute('aria-label')).toBe('施設の一覧')
})
