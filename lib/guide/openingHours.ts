import { inTokyo, momentInTokyo, nextMidnightInTokyo } from '../notation/tokyoDay.ts'
import type { Guide } from './schema.ts'

type Hours = Guide['contact']['hours']

/** The name of a public holiday, `none` for another day, `unknown` beyond the known years. */
export type Holiday = string | 'none' | 'unknown'

/** Whether the telephone is answered at a moment. */
export type Opening =
  | { readonly state: 'open'; readonly until: Temporal.ZonedDateTime; readonly sure: boolean }
  | {
      readonly state: 'closed'
      /** Today's holiday, if that is the reason. */
      readonly holiday: string | null
      /** `null` where no hours are known within the next fortnight. */
      readonly opens: Temporal.ZonedDateTime | null
      readonly sure: boolean
    }

/** Longer than any row of holidays. */
const DAYS_AHEAD = 14

/**
 * The telephone is not answered on public holidays. An unknown day counts as no holiday, and the
 * answer is then not `sure`.
 * @param hours of the handbook, Asia/Tokyo.
 * @param now any moment; its own time zone does not matter.
 * @param holidayOn gives the holiday of a day (ISO 8601).
 */
export function openingAt(
  hours: Hours,
  now: Temporal.Instant,
  holidayOn: (day: string) => Holiday,
): Opening {
  const moment = inTokyo(now)
  const today = moment.toPlainDate()
  const asked = Array.from({ length: DAYS_AHEAD + 1 }, (_, days) => today.add({ days }))
  let sure = true
  for (const day of asked) {
    const known = holidayOn(day.toString())
    if (known === 'unknown') sure = false
    else if (known !== 'none') continue
    for (const { from, until } of hoursOn(hours, day)) {
      if (Temporal.ZonedDateTime.compare(moment, until) >= 0) continue
      if (Temporal.ZonedDateTime.compare(moment, from) >= 0) return { state: 'open', until, sure }
      return {
        state: 'closed',
        holiday: holidayName(holidayOn(today.toString())),
        opens: from,
        sure,
      }
    }
  }
  return { state: 'closed', holiday: holidayName(holidayOn(today.toString())), opens: null, sure }
}

/**
 * @returns the moment at which `opening` changes: when the telephone opens or
 * closes, and at midnight, when the words for the next day change.
 */
export function nextChange(opening: Opening, now: Temporal.Instant): Temporal.Instant {
  const midnight = nextMidnightInTokyo(now)
  const change = opening.state === 'open' ? opening.until : opening.opens
  if (change === null) return midnight
  const moment = change.toInstant()
  return Temporal.Instant.compare(moment, midnight) < 0 ? moment : midnight
}

/** The hours of a day, the earliest first. */
function hoursOn(hours: Hours, day: Temporal.PlainDate) {
  const at = (time: string) => momentInTokyo(day, time)
  return hours
    .filter(({ days }) => days.includes(day.dayOfWeek))
    .map(({ from, until }) => ({ from: at(from), until: at(until) }))
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.from, b.from))
}

function holidayName(known: Holiday): string | null {
  return known === 'none' || known === 'unknown' ? null : known
}
