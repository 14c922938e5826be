/** When a place is run with again, as both places' states store it. */

import { readClock } from '../facility/stamp'

const MINUTE = 60_000
/** The longest wait for the next run, milliseconds. */
export const LONGEST_WAIT = 60 * MINUTE

/**
 * @param milliseconds since 1970.
 * @returns ISO 8601, always with three decimals of a second, so that text sorts by time.
 */
export function instantAt(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({
    fractionalSecondDigits: 3,
  })
}

/** @returns milliseconds since 1970; `null` for none. */
export function millisecondsOf(instant: string | null): number | null {
  return instant === null ? null : Temporal.Instant.from(instant).epochMilliseconds
}

/**
 * @param due milliseconds since 1970; `null` for none.
 * @returns whether a due time is pending. The alarm may be half a minute late. A time long past was
 * missed, as when the browser was closed; a time too far ahead was set by a wrong clock.
 */
export function isPending(due: number | null): due is number {
  return due !== null && due > readClock() - MINUTE && due <= readClock() + LONGEST_WAIT
}

/**
 * @param failures in a row before this one.
 * @returns the wait after a failure, milliseconds: 1 minute, then twice as long each time, up to an hour.
 */
export function waitAfter(failures: number): number {
  return Math.min(MINUTE * 2 ** failures, LONGEST_WAIT)
}
