import { onceFor } from '../onceFor'

/**
 * @returns a day as a number that is larger for a later day: 20260131. Rules compare the same few days
 *   all the time; a day's parts take long to read, and `Temporal.PlainDate.compare` thirty times as long.
 */
export const dayNumber = onceFor(
  ({ year, month, day }: Temporal.PlainDate) => year * 10_000 + month * 100 + day,
)

/** @returns how many days `to` is after `from`; below 0 where it is before. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return (midnight(to) - midnight(from)) / DAY
}

/** Milliseconds. */
const DAY = 86_400_000

/** Days of UTC are all as long as the others. */
function midnight({ year, month, day }: Temporal.PlainDate): number {
  return Date.UTC(year, month - 1, day)
}
