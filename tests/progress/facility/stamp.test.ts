import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  instantOf,
  NEVER,
  newProfileId,
  nextStamp,
  STAMP,
  stampOf,
} from '../../../lib/progress/facility/stamp'
import { sized } from '../../soak/amounts'

const NODE = 'abc1234'
/** Any time until the year 5138: clocks can be wrong. */
const clock = fc.integer({ min: -1e12, max: 1e14 })

test('a stamp contains its time, and later stamps sort after it', () => {
  const now = Temporal.Instant.from('2026-01-20T01:02:03.004Z').epochMilliseconds
  const stamp = nextStamp(NEVER, now, NODE)
  expect(stamp).toMatch(STAMP)
  expect(instantOf(stamp)).toBe('2026-01-20T01:02:03.004Z')
  expect(nextStamp(stamp, now + 1, NODE) > stamp).toBe(true)
})

test('changes within one millisecond sort in the order in which they were made', () => {
  let stamp = NEVER
  for (let turn = 0; turn < 5000; turn++) {
    const next = nextStamp(stamp, 1_768_870_923_004, NODE)
    expect(next > stamp).toBe(true)
    expect(next).toMatch(STAMP)
    stamp = next
  }
  // After 1296 changes in one millisecond the stamp runs ahead of the clock.
  expect(instantOf(stamp)).toBe('2026-01-20T01:02:03.007Z')
})

test('a new stamp sorts after the last one seen, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.array(clock, { minLength: 1 }), (clocks) => {
      let last = NEVER
      for (const now of clocks) {
        const next = nextStamp(last, now, NODE)
        expect(next > last).toBe(true)
        expect(next).toMatch(STAMP)
        last = next
      }
    }),
  )
})

const MANY = sized(100_000, 1_000_000)

test('very many changes can follow a clock beyond all dates', () => {
  let last = nextStamp(NEVER, 1e14, NODE)
  for (let turn = 0; turn < MANY; turn++) last = nextStamp(last, 1e14, NODE)
  expect(last).toMatch(STAMP)
})

test('a machine whose clock is ahead does not freeze the clocks of others', () => {
  const ahead = nextStamp(NEVER, 2_000_000, 'aaaaaaa')
  const behind = nextStamp(ahead, 1_000_000, 'bbbbbbb')
  expect(behind > ahead).toBe(true)
  expect(instantOf(behind)).toBe(instantOf(ahead))
})

test('a migrated time sorts before every new change at that time', () => {
  const instant = '2026-01-20T01:02:03.004567Z'
  const old = stampOf(instant)
  const now = Temporal.Instant.from(instant).epochMilliseconds
  expect(nextStamp(old, now, NODE) > old).toBe(true)
  expect(nextStamp(NEVER, now, NODE) > old).toBe(true)
})

test('profile ids all have the same length and hardly ever repeat', () => {
  const nodes = Array.from({ length: 100 }, newProfileId)
  for (const node of nodes) expect(node).toMatch(/^[0-9a-z]{7}$/)
  expect(new Set(nodes).size).toBe(100)
})
