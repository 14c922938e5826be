import { expect, test } from 'vitest'
import { ALL_BYTES, ITEMS, type Items, piecesOf } from '../../../lib/progress/sync/pieces'
import { planSync } from '../../../lib/progress/sync/planSync'
import { after, another, CLOCK, MONTH, noted, sumOf } from './noted'

test('the quota is filled to the last byte, and the facilities without space are the oldest', () => {
  const filling = (count: number, more = 0) => {
    const note = 'a'.repeat(7_480)
    const some = Array.from({ length: count }, (_, turn) =>
      noted({ order: note }, { of: another(), at: 1.77e12 + turn }),
    )
    const [oldest] = some
    if (!oldest) throw new Error('there is none')
    const bytes = some.reduce((sum, facility) => sum + piecesOf(facility).bytes, 0)
    const text = 'a'.repeat(7_480 + ALL_BYTES - bytes + more)
    return [noted({ order: text }, { of: { ...oldest, registers: {} } }), ...some.slice(1)]
  }
  const fits = planSync({ node: 'abc1234', ...CLOCK, inUse: null, facilities: filling(13) }, {})
  expect(fits.unfit).toEqual([])
  expect(sumOf(fits.set)).toBe(ALL_BYTES)
  const facilities = filling(13, 1)
  const over = planSync({ node: 'abc1234', ...CLOCK, inUse: null, facilities }, {})
  expect(over.unfit).toEqual([{ id: facilities[0]?.id, why: 'room' }])
})

test('the current facility has priority over those that were changed later', () => {
  const facilities = Array.from({ length: 600 }, (_, turn) =>
    noted({ order: '発注' }, { of: another(), at: 1.77e12 + turn }),
  )
  const inUse = facilities[0]?.id ?? null
  const plan = planSync({ node: 'abc1234', ...CLOCK, inUse, facilities }, {})
  expect(Object.keys(plan.set).length).toBeLessThanOrEqual(ITEMS)
  expect(sumOf(plan.set)).toBeLessThanOrEqual(ALL_BYTES)
  const unfit = new Set(plan.unfit.map(({ id }) => id))
  expect(unfit.has(inUse ?? '')).toBe(false)
  expect(unfit.has(facilities[1]?.id ?? '')).toBe(true)
  expect(unfit.has(facilities.at(-1)?.id ?? '')).toBe(false)
})

test('two profiles that work on different facilities do not displace each other’s', () => {
  const facilities = Array.from({ length: 600 }, (_, turn) =>
    noted({ order: '発注' }, { of: another(), at: 1.77e12 + turn }),
  )
  const one = { node: 'aaaaaaa', ...CLOCK, inUse: facilities[0]?.id ?? null, facilities }
  const other = { node: 'bbbbbbb', ...CLOCK, inUse: facilities[1]?.id ?? null, facilities }
  let items: Items = {}
  for (const profile of [one, other, one]) items = after(items, planSync(profile, items))
  for (const profile of [one, other]) {
    expect(planSync(profile, items)).toMatchObject({ remove: [], set: {} })
  }
  expect(sumOf(items)).toBeLessThanOrEqual(ALL_BYTES)
})

/** Marks of this number of profiles that worked on the facility in that month. */
const marksOf = (count: number, id: string, month?: string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, turn) => [
      `use:${month ?? 'old'}${String(turn).padStart(2, '0')}`,
      { version: 1, id, ...(month && { month }) },
    ]),
  )

test('the newest marks of many profiles stay, and a second plan changes nothing', () => {
  const mine = noted({ order: '発注した' })
  const profile = { node: 'abc1234', ...CLOCK, inUse: mine.id, facilities: [mine] }
  const newer = { 'use:newer00': { version: 2 } }
  const items = {
    ...marksOf(5, mine.id),
    ...marksOf(12, mine.id, '2025-11'),
    ...marksOf(5, mine.id, '2025-12'),
    ...newer,
  }
  const plan = planSync(profile, items)
  const then = after(items, plan)
  const keys = Object.keys(then).filter((key) => key.startsWith('use:'))
  // 16 of version 1, this one's own and those of the last month among them.
  expect(keys).toHaveLength(16 + 1)
  expect(keys).toEqual(expect.arrayContaining(['use:abc1234', 'use:2025-1200', 'use:newer00']))
  expect(keys.filter((key) => key.startsWith('use:old'))).toEqual([])
  expect(planSync(profile, then)).toEqual({ remove: [], set: {}, unfit: [] })
})

test('a mark of this month and this profile’s own stay, however many there are', () => {
  const mine = noted({ order: '発注した' })
  const profile = { node: 'abc1234', ...CLOCK, inUse: null, facilities: [mine] }
  const own = { 'use:abc1234': { version: 1, id: mine.id } }
  const items = { ...own, ...marksOf(30, mine.id, MONTH) }
  expect(planSync(profile, items).remove).toEqual([])
})
