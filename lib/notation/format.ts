import { type Message, type MessageKey, message } from '../message'
import { onceFor } from '../onceFor'
import { ERAS } from './era'
import { inTokyo } from './tokyoDay'

/** Between groups of three digits. Making an `Intl.NumberFormat` would cost every page some 50 ms. */
const BETWEEN_THOUSANDS = /\B(?=(?:\d{3}){1,5}$)/g

/** A month's days in both counts of years: 「$1年（$2年）1月$3日」. */
const IN_MONTH: readonly MessageKey[] = [
  'dayInJanuary',
  'dayInFebruary',
  'dayInMarch',
  'dayInApril',
  'dayInMay',
  'dayInJune',
  'dayInJuly',
  'dayInAugust',
  'dayInSeptember',
  'dayInOctober',
  'dayInNovember',
  'dayInDecember',
]

/** @returns the digits of a safe integer in groups of three: 「128,000」. */
export function digitsOf(yen: number): string {
  return String(yen).replace(BETWEEN_THOUSANDS, ',')
}

/**
 * @param yen a safe integer.
 * @returns the amount as it is shown everywhere: 「128,000円」.
 */
export function yenMessage(yen: number): Message {
  return message('yen', digitsOf(yen))
}

/**
 * @returns `date` in both counts of years: 「令和8年（2026年）1月31日」. Made once, since several rules
 *   name the same date.
 */
export const dateMessage = onceFor((date: Temporal.PlainDate): Message => {
  const era = eraYear(date)
  const inMonth = IN_MONTH[date.month - 1]
  const [year, month, day] = [String(date.year), String(date.month), String(date.day)]
  return era && inMonth ? message(inMonth, era, year, day) : message('dayWestern', year, month, day)
})

/** @returns `date` for a Japanese reader, whatever the language on screen. */
export function japaneseDate(date: Temporal.PlainDate): string {
  const era = eraYear(date)
  const day = `${date.month}月${date.day}日`
  return era ? `${era}年（${date.year}年）${day}` : `${date.year}年${day}`
}

/** @returns 「令和8」; `null` before the eras that are known. */
function eraYear(date: Temporal.PlainDate): string | null {
  const { eraYear } = date.withCalendar('japanese')
  const [name] = ERAS.find(([, , before]) => before + (eraYear ?? 0) === date.year) ?? []
  return name ? `${name}${eraYear === 1 ? '元' : eraYear}` : null
}

/** @returns the moment in Tokyo, to the minute: 「令和8年（2026年）1月31日 9:05」. */
export function momentMessage(instant: Temporal.Instant): Message {
  const there = inTokyo(instant)
  const minute = String(there.minute).padStart(2, '0')
  return message('moment', dateMessage(there.toPlainDate()), `${there.hour}:${minute}`)
}
