import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterWrite, mergeArrival, restamped } from '../../../lib/progress/facility/ahead'
import {
  type Register,
  type StoredFacility,
  withChanges,
} from '../../../lib/progress/facility/facilityRecord'
import { merge } from '../../../lib/progress/facility/merge'
import { instantOf, isAhead, NEVER, nextStamp } from '../../../lib/progress/facility/stamp'
import { storedWith } from '../storedFacility'

const DAY = 24 * 3_600_000
const NOW = Temporal.Instant.from('2026-02-20T00:00:00Z').epochMilliseconds
const YEAR_2036 = Temporal.Instant.from('2036-02-20T00:00:00Z').epochMilliseconds
const begun = storedWith({ name: 'みほん薬局' })

/** Ticks a task as a profile with this clock does. */
const ticked = (task: string, clock: number, done = true, of = begun, by = '山田花子') =>
  withChanges(of, [{ path: `tick:${task}`, from: !done, to: done }], { node: 'theirs1', by }, clock)
    .stored
const arrival = (incoming: StoredFacility, ours: StoredFacility | null = begun) =>
  mergeArrival({ incoming, ours, held: null }, NOW)

test('a change up to a day ahead is merged, one further ahead is held', () => {
  const stamp = (clock: number) => nextStamp(NEVER, clock, 'theirs1')
  expect(isAhead(stamp(NOW + DAY), NOW)).toBe(false)
  expect(isAhead(stamp(NOW + DAY + 1), NOW)).toBe(true)
  const soon = ticked('order', NOW + DAY)
  expect(arrival(soon)).toEqual({ stored: soon, held: null })
  const { stored, held } = arrival(ticked('order', YEAR_2036))
  expect(stored).toEqual(begun)
  expect(Object.keys(held?.registers ?? {})).toEqual(['tick:order'])
})

test('registers that are not ahead are merged, and the others are added to those held', () => {
  const incoming = ticked('order', YEAR_2036, true, ticked('quote', NOW))
  const first = arrival(incoming)
  expect(Object.keys(first.stored?.registers ?? {})).toContain('tick:quote')
  const more = mergeArrival(
    { incoming: ticked('test', YEAR_2036), ours: begun, held: first.held },
    NOW,
  )
  expect(Object.keys(more.held?.registers ?? {}).toSorted()).toEqual(['tick:order', 'tick:test'])
})

test('a facility that is not here, and all of it ahead, is held as a whole', () => {
  const incoming = storedWith({ name: '未来薬局' }, 2, YEAR_2036)
  expect(arrival(incoming, null)).toEqual({ stored: null, held: incoming })
})

test('held registers are merged once their time has come', () => {
  const { held } = arrival(ticked('order', YEAR_2036))
  const later = mergeArrival({ incoming: begun, ours: begun, held }, YEAR_2036)
  expect(later).toEqual({ stored: merge(begun, ticked('order', YEAR_2036)), held: null })
})

test('a held value that is here already is held no longer', () => {
  const { held } = arrival(ticked('order', YEAR_2036))
  const ours = ticked('order', NOW)
  expect(mergeArrival({ incoming: begun, ours, held }, NOW)).toEqual({ stored: ours, held: null })
})

test('accepted registers get a stamp of today that wins over all others, and keep the writer’s name', () => {
  const here = ticked('order', NOW, false)
  const { held } = arrival(ticked('order', YEAR_2036), here)
  if (held === null) throw new Error('nothing is held')
  const taken = restamped(here, held, { node: 'ours123', now: NOW })
  const [done, at, by] = taken.registers['tick:order'] ?? ['', NEVER]
  expect([done, by]).toEqual([true, '山田花子'])
  expect(instantOf(at)).toBe(Temporal.Instant.fromEpochMilliseconds(NOW).toString())
  expect(merge(here, taken).registers).toEqual(taken.registers)
})

test('a panel that knows the change with the late stamp shows the accepted one after it', () => {
  const before = ticked('order', YEAR_2036)
  const taken = restamped(before, null, { node: 'ours123', now: NOW })
  expect(afterWrite(before, taken, NOW)).toEqual(taken)
  // Otherwise a late event undoes nothing.
  const [early, late] = [ticked('order', NOW), ticked('order', NOW + 1, false)]
  expect(afterWrite(late, early, NOW)).toEqual(late)
})

test('a late event removes nothing from a panel that knows a change with a late stamp', () => {
  const known = merge(ticked('order', YEAR_2036), ticked('quote', NOW + 2))
  for (const late of [begun, ticked('test', NOW + 1), ticked('order', NOW + 1, false)]) {
    expect(afterWrite(known, late, NOW)).toEqual(merge(known, late))
  }
})

test('accepting one register leaves the others as the panel knows them', () => {
  const before = ticked('order', YEAR_2036)
  const taken = restamped(before, null, { node: 'ours123', now: NOW })
  const known = merge(before, ticked('quote', NOW - 1))
  expect(afterWrite(known, taken, NOW)).toEqual(merge(taken, ticked('quote', NOW - 1)))
})

const register = fc
  .tuple(
    fc.boolean(),
    fc.constantFrom(NOW - DAY, NOW, NOW + 2 * DAY, YEAR_2036),
    fc.nat({ max: 2 }),
  )
  .map(([value, clock, node]): Register => [value, nextStamp(NEVER, clock, `profil${node}`)])
const some = fc
  .dictionary(fc.constantFrom('tick:a', 'tick:b', 'tick:c'), register)
  .map((registers): StoredFacility => ({ ...begun, registers }))

test('in whatever order facilities arrive, the same is stored, and nothing that is ahead is in it', () => {
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), fc.nat(), (all, turn) => {
      const inOrder = (incoming: readonly StoredFacility[]) =>
        incoming.reduce(
          ({ stored, held }, one) => mergeArrival({ incoming: one, ours: stored, held }, NOW),
          { stored: begun, held: null } as ReturnType<typeof mergeArrival>,
        )
      const at = turn % all.length
      const [a, b] = [inOrder(all), inOrder([...all.slice(at), ...all.slice(0, at)])]
      expect(a.stored).toEqual(b.stored)
      for (const [, stamp] of Object.values(a.stored?.registers ?? {})) {
        expect(isAhead(stamp, NOW)).toBe(false)
      }
    }),
  )
})
