import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { facilityRows } from '../../../lib/progress/table/facilityRow'
import {
  COLUMNS,
  type Column,
  dueGroupOf,
  type Filter,
  matcher,
  NO_FILTER,
  orderOf,
  sharedCodes,
  withRows,
} from '../../../lib/progress/table/facilityTable'
import { AT_END, stationOf, stationTotals } from '../../../lib/progress/table/stationTotals'
import { storedWith } from '../storedFacility'

const guide = await loadGuide()
const rowsOn = (today: string, by = guide) => facilityRows([by], Temporal.PlainDate.from(today))
const TODAY = '2026-01-20'
const makeRow = rowsOn(TODAY)

const HOSPITAL = makeRow(storedWith({ name: 'あおば病院', code: '3410712362', kind: 'hospital' }))
const CLINIC = makeRow(storedWith({ name: 'いちょう診療所', kind: 'clinic' }, 3, 1.78e12))
const PHARMACY = makeRow(storedWith({ name: 'みほんヤッキョク 2号店', kind: 'pharmacy' }, 8))
const TENTH = makeRow(storedWith({ name: 'みほんヤッキョク 10号店', code: '0140000014' }, 1))
const UNNAMED = makeRow(storedWith({}))
const PUT_AWAY = makeRow(storedWith({ name: '旧店', archived: true }))
const ROWS = [UNNAMED, TENTH, PHARMACY, CLINIC, HOSPITAL]

const names = (rows: readonly { facility: { name: string } }[]) =>
  rows.map(({ facility }) => facility.name)
const sorted = (by: Column, descending = false) => names(ROWS.toSorted(orderOf({ by, descending })))
const found = (filter: Partial<Filter>) =>
  names([...ROWS, PUT_AWAY].filter(matcher({ ...NO_FILTER, ...filter })))

test('a row has everything that the table shows', () => {
  expect(CLINIC).toMatchObject({ tasks: 8, done: 3, stage: 'preparing' })
  expect(CLINIC.deadline).toEqual({ state: 'open', date: '2026-01-31', days: 11 })
  expect(CLINIC.next?.step).toMatch(/^\d-\d /)
  expect(CLINIC.changedAt).toBe('2026-05-28T20:26:40Z')
  expect(PHARMACY.next).toBeNull()
})

test('a missing guide is replaced, and the row says so', () => {
  expect(makeRow(storedWith({ guide: 'gone' }))).toMatchObject({ standsIn: true, guide })
  expect(HOSPITAL.standsIn).toBe(false)
})

test('names are sorted with numbers in order, and rows without a name come last in both directions', () => {
  const upwards = [
    'あおば病院',
    'いちょう診療所',
    'みほんヤッキョク 2号店',
    'みほんヤッキョク 10号店',
  ]
  expect(sorted('name')).toEqual([...upwards, ''])
  expect(sorted('name', true)).toEqual([...upwards.toReversed(), ''])
})

test.each([
  ['code', 'みほんヤッキョク 10号店', 'あおば病院'],
  ['kind', 'あおば病院', 'みほんヤッキョク 2号店'],
  ['progress', 'あおば病院', 'みほんヤッキョク 2号店'],
  ['changed', 'あおば病院', 'いちょう診療所'],
] as const)('by %s the first is %s, and the other way round %s', (by, first, last) => {
  expect(sorted(by)[0]).toBe(first)
  expect(sorted(by, true)[0]).toBe(last)
})

test('sorted by next task, rows without one come last in both directions', () => {
  expect(sorted('next')[0]).toBe('あおば病院')
  expect(sorted('next', true)[0]).toBe('いちょう診療所')
  for (const descending of [false, true]) {
    expect(sorted('next', descending).at(-1)).toBe('みほんヤッキョク 2号店')
    expect(sorted('deadline', descending).at(-1)).toBe('みほんヤッキョク 2号店')
  }
})

test.each([
  ['みほん　やっきょく', 2],
  ['ﾔｯｷｮｸ 10号', 1],
  ['３４１０７１２３６２', 1],
  ['34-1071236-2', 1],
  ['ほん', 2],
  ['病院 診療所', 0],
  ['', 5],
])('a search for 「%s」 finds %i', (query, count) => {
  expect(found({ query })).toHaveLength(count)
})

test('filters by stage, station and archive combine', () => {
  expect(found({ stage: 'finished' })).toEqual(['みほんヤッキョク 2号店'])
  expect(found({ stage: 'preparing' })).toEqual(['みほんヤッキョク 10号店', 'いちょう診療所'])
  expect(found({ station: stationOf(CLINIC) })).toContain('いちょう診療所')
  expect(found({ archived: true })).toContain('旧店')
  expect(found({ archived: true, query: '店', stage: 'untouched' })).toEqual(['旧店'])
})

test('deadlines are passed, near, far, unknown or none', () => {
  expect(found({ deadline: 'within30' })).toHaveLength(4)
  expect(found({ deadline: 'applied' })).toEqual(['みほんヤッキョク 2号店'])
  const { deadline: _, ...subsidy } = guide.subsidy
  const unsaid = rowsOn(TODAY, { ...guide, subsidy })(storedWith({ name: '期限の分からない店' }))
  const subsidised = makeRow(storedWith({ name: '補助を受けた店', subsidised: true }, 2))
  const all = [...ROWS, unsaid, subsidised]
  const among = (deadline: Filter['deadline']) =>
    names(all.filter(matcher({ ...NO_FILTER, deadline })))
  expect(among('unknown')).toEqual(['期限の分からない店'])
  expect(among('inapplicable')).toEqual(['補助を受けた店'])
  expect(among('none')).toEqual(['みほんヤッキョク 2号店', '補助を受けた店'])
  const byDeadline = names(all.toSorted(orderOf({ by: 'deadline', descending: false })))
  expect(byDeadline.slice(-3, -2)).toEqual(['期限の分からない店'])
  const after = rowsOn('2026-02-01')(storedWith({}))
  expect(matcher({ ...NO_FILTER, deadline: 'passed' })(after)).toBe(true)
  const at = (today: string) => dueGroupOf(rowsOn(today)(storedWith({})).deadline)
  expect([at('2025-12-31'), at('2026-01-01'), at('2026-01-31'), at('2026-02-01')]).toEqual([
    'later',
    'within30',
    'within30',
    'passed',
  ])
})

test('changed rows are inserted in order, and the others stay the same objects', () => {
  const order = orderOf({ by: 'name', descending: false })
  const before = ROWS.toSorted(order)
  const renamed = makeRow(storedWith({ name: 'うめ病院' }))
  const moved = { ...renamed, id: HOSPITAL.id }
  const after = withRows(before, [moved, PUT_AWAY], order)
  expect(after).toEqual([...ROWS.filter((row) => row !== HOSPITAL), moved, PUT_AWAY].sort(order))
  for (const row of [CLINIC, PHARMACY, TENTH, UNNAMED]) expect(after).toContain(row)
  expect(withRows(before, [], order)).toEqual(before)
})

test('in every order inserting rows gives the same list as sorting again', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    makeRow(
      storedWith({ name: `店 ${(index * 37) % 60}` }, index % 9, 1.77e12 + (index % 7) * 1e9),
    ),
  )
  for (const by of COLUMNS) {
    for (const descending of [false, true]) {
      const order = orderOf({ by, descending })
      const [some, rest] = [many.slice(0, 20), many.slice(20)]
      expect(withRows(rest.toSorted(order), some, order)).toEqual(many.toSorted(order))
    }
  }
})

test('a code shared by several facilities is found, unless the others are archived', () => {
  const twin = makeRow(storedWith({ name: '同じ番号', code: '3410712362' }))
  const old = makeRow(storedWith({ code: '0140000014', archived: true }))
  const shared = sharedCodes([...ROWS, twin, old])
  expect([...shared.keys()]).toEqual(['3410712362'])
  expect(names(shared.get('3410712362') ?? [])).toEqual(['あおば病院', '同じ番号'])
})

test('stations are counted in the order of the way, those that are done last, archived ones not', () => {
  const totals = stationTotals([...ROWS, PUT_AWAY])
  expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(ROWS.length)
  expect(totals.at(-1)).toMatchObject({ station: AT_END, title: null })
  const places = ROWS.map(({ next }) => next?.place ?? 100).toSorted((a, b) => a - b)
  expect(totals[0]?.count).toBe(places.filter((place) => place === places[0]).length)
})
