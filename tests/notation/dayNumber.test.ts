import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, daysBetween } from '../../lib/notation/dayNumber'

const START = Temporal.PlainDate.from('1900-01-01')
const anyDay = fc.nat(100_000).map((days) => START.add({ days }))

test('days are ordered as Temporal orders them', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const order = Math.sign(dayNumber(a) - dayNumber(b))
      expect(order).toBe(Temporal.PlainDate.compare(a, b))
    }),
  )
})

test('the days between two are those that Temporal counts', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(daysBetween(a, b)).toBe(a.until(b).days)
    }),
  )
})

test('a day is written as its figures', () => {
  expect(dayNumber(Temporal.PlainDate.from('2026-01-31'))).toBe(20_260_131)
})

test.each([
  ['2025-12-31', 31],
  ['2026-01-01', 30],
  ['2026-01-30', 1],
  ['2026-01-31', 0],
  ['2026-02-01', -1],
])('on %s there are %d days until 31 January', (today, days) => {
  expect(daysBetween(Temporal.PlainDate.from(today), Temporal.PlainDate.from('2026-01-31'))).toBe(
    days,
  )
})
