import { expect, test, vi } from 'vitest'
import { instantAt, isPending, LONGEST_WAIT, waitAfter } from '../../../lib/progress/sync/runTimes'

const MINUTE = 60_000

test('the wait doubles after each failure, up to an hour', () => {
  const waits = [0, 1, 2, 5, 6, 40].map((failures) => waitAfter(failures) / MINUTE)
  expect(waits).toEqual([1, 2, 4, 32, 60, 60])
})

test('a due time is pending unless it was missed or lies too far ahead', () => {
  const now = 1.79e12
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(now))
  const pending = [-MINUTE, 1 - MINUTE, 0, LONGEST_WAIT, LONGEST_WAIT + 1].map((after) =>
    isPending(now + after),
  )
  expect(pending).toEqual([false, true, true, true, false])
  expect(isPending(null)).toBe(false)
})

test('stored times sort as text', () => {
  expect(instantAt(1.79e12)).toBe('2026-09-21T14:13:20.000Z')
  expect(instantAt(1.79e12) < instantAt(1.79e12 + 1)).toBe(true)
})
