import holidayJp from '@holiday-jp/holiday_jp'
import type { Holiday } from './openingHours.ts'

/** By day, ISO 8601. */
const NAMES: Readonly<Record<string, { readonly name: string }>> = holidayJp.holidays
const DAYS = Object.keys(NAMES)
/** The years that the package covers, both inclusive; future ones by today's law. */
const [FIRST = '', LAST = ''] = [DAYS.at(0)?.slice(0, 4), DAYS.at(-1)?.slice(0, 4)]

/** @param day ISO 8601. */
export function holidayOn(day: string): Holiday {
  const year = day.slice(0, 4)
  if (year < FIRST || year > LAST) return 'unknown'
  return NAMES[day]?.name ?? 'none'
}
