import { dayInTokyo, inTokyo } from '../notation/tokyoDay'
import { formatDate, formatMoment, language } from '../text'

const SHORT = { day: 'numeric', month: 'short', year: 'numeric' } as const

/**
 * @returns a day as there is room for it in a cell of a table: 令和8年（2026年）1月31日, 31 Jan 2026. In
 *   English the Japanese count of years beside it would be cut; whoever shows it adds both as a title.
 */
export function cellDate(date: Temporal.PlainDate): string {
  return isJapanese() ? formatDate(date) : date.toLocaleString(language(), SHORT)
}

/** @returns the moment in Tokyo, to the minute, as there is room for it in a cell of a table. */
export function cellMoment(instant: Temporal.Instant): string {
  if (isJapanese()) return formatMoment(instant)
  const { hour, minute } = inTokyo(instant)
  return `${cellDate(dayInTokyo(instant))}, ${hour}:${String(minute).padStart(2, '0')}`
}

function isJapanese(): boolean {
  return language().startsWith('ja')
}
