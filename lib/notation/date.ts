import { type MessageKey, message } from '../message'
import { ERAS } from './era'
import { dateMessage } from './format'
import { everydayNumerals, KANJI_DIGITS, numeral } from './numeral'
import { type Parsed, parsed, unread } from './parsed'
import { quote, withHyphens } from './plain'

const WEEKDAYS = '月火水木金土日'
const WEEKDAY_NAMES: readonly MessageKey[] = [
  'weekdayMonday',
  'weekdayTuesday',
  'weekdayWednesday',
  'weekdayThursday',
  'weekdayFriday',
  'weekdaySaturday',
  'weekdaySunday',
]

const ERA = '(?:(明治?|大正?|昭和?|平成?|令和?|[MTSHR])\\.?)?'
const KANJI = `${KANJI_DIGITS}十百千`
const NUMBER = `(\\d+|[${KANJI}]+)`
/** Not from within a number: a long one would be read again from each of its digits. */
const WHOLE = `(?<!\\d(?=\\d)|[${KANJI}](?=[${KANJI}]))`
const YEAR = `${ERA}(?:${WHOLE}${NUMBER}|元)年?`
/** 令和8年1月31日, with the same year in another count beside it if there is one. */
const IN_WORDS = `${YEAR}(?:\\(${YEAR}\\))?(?<=[年)])年?${NUMBER}月${NUMBER}日?`
/** R8.1.31, 2026/1/31, 2026-01-31; a 日 after the day is no weekday: 2026/1/31日. */
const IN_FIGURES = `${ERA}(?:${WHOLE}(\\d+)|元)([-./・])(\\d+)\\9(\\d+)(?:日(?!曜))?`
/** 20260131, R080131. */
const IN_A_ROW = '(?<![\\d.])(?:(\\d{4})|([MTSHR])(\\d\\d))(\\d\\d)(\\d\\d)(?!\\d)'
const DATE = new RegExp(`${IN_WORDS}|${IN_FIGURES}|${IN_A_ROW}`, 'gi')
/** What may stand beside a date: 西暦, its weekday, 付 and a time of day in Japan. */
const BESIDE =
  /^(?:西暦)?(?:\(?([月火水木金土日])(?:曜日?)?(?:・?祝日?)?\)?)?(?:付け?)?[T ]?(?:(?:午[前後])?(?:[01]?\d|2[0-3])[:時](?:[0-5]?\d[:分]?){0,2}(?:\.\d+|秒)?(?:\+09:?(?:00)?|JST)?)?$/i

/**
 * Reads a day as a person writes it, in the Japanese or the western count of years: 令和8年1月31日,
 * R8.1.31, 2026/1/31, 2026年1月31日（土）, 20260131. What can be read in two ways is not guessed.
 * @param text what the field holds; a time of day after the date is passed over.
 * @returns the day; or the reason why there is none to trust, also when era, weekday or a second
 * count of years contradict it.
 */
export function parseDate(text: string): Parsed<Temporal.PlainDate> {
  const said = quote(text)
  const written = withHyphens(text)
  if (written === '') return unread('dateEmpty')
  if (written.length > 100) return unread('dateNone', said)
  // A space counts only between two digits, where it parts two things.
  const clean = everydayNumerals(written)
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '')
  const days: Temporal.PlainDate[] = []
  for (const match of clean.matchAll(DATE)) {
    for (const day of readDay(match)) {
      if (!day.ok) return day
      days.push(day.value)
    }
  }
  const [day] = days
  if (!day) return unread(/\d[-/.年月]/.test(clean) ? 'dateIncomplete' : 'dateNone', said)
  const other = days.find((each) => !each.equals(day))
  if (other) return unread('dateTwo', said, dateMessage(day), dateMessage(other))

  const beside = clean.replace(DATE, '').replace('()', '')
  const [fits, weekday] = beside.match(BESIDE) ?? []
  if (fits === undefined) return unread('dateExtra', said, quote(beside))
  const [actual, name] = [WEEKDAYS[day.dayOfWeek - 1], WEEKDAY_NAMES[day.dayOfWeek - 1]]
  if (weekday && name && weekday !== actual) {
    return unread('dateWeekday', said, dateMessage(day), message(name))
  }
  return parsed(day)
}

/** @returns the day of one date in the text; two, if it gives the year in two counts. */
function readDay(match: RegExpMatchArray): Parsed<Temporal.PlainDate>[] {
  const [text, era1, y1, era2, y2, m1, d1, era3, y3, , m3, d3, y4, era5, y5, m4, d4] = match
  const month = m1 ?? m3 ?? m4 ?? ''
  const day = d1 ?? d3 ?? d4 ?? ''
  // A year that was not caught is 元年.
  const read = (era = '', year = '1') => readYear(quote(text), era.toUpperCase(), year, month, day)
  const first = read(era1 ?? era3 ?? era5, y1 ?? y3 ?? y4 ?? y5)
  return text.includes('(') ? [first, read(era2, y2)] : [first]
}

function readYear(
  said: string,
  initial: string,
  year: string,
  month: string,
  day: string,
): Parsed<Temporal.PlainDate> {
  const [, , before = 0] =
    ERAS.find(([name, letter]) => initial && (name + letter).includes(initial)) ?? []
  const count = numeral(year)
  if (!before && /^\d{4}$/.test(day)) return unread('dateYearLast', said)
  if (before ? count > 99 : !(/^[^0]/.test(year) && count > 999 && count < 10000)) {
    return unread('dateNoEra', said)
  }
  const date = calendarDay(before + count, numeral(month), numeral(day))
  if (!date) return unread('dateNoSuchDay', said)
  // Japan counted days by the moon until then.
  if (date.year < 1873) return unread('dateTooOld', said)
  // The count tells the era as well, since no two begin in the same year.
  if (before && date.withCalendar('japanese').eraYear !== count) {
    return unread('dateEra', said, dateMessage(date))
  }
  return parsed(date)
}

function calendarDay(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
