import { parseDate } from '../../notation'
import type { Found } from '../paper'
import { placeIn, type Row, unspaced } from '../rows'
import { foundIn } from './found'

const NUMBER = '\\s?(?:\\d{1,2}|元)\\s?'
const KANJI = '[元一二三四五六七八九十]{1,3}'
const DATE = new RegExp(
  [
    `(?:(?:明治|大正|昭和|平成|令和)${NUMBER}|(?:19|20)\\d\\d\\s?)年${NUMBER}月${NUMBER}日`,
    `(?:(?:昭和|平成|令和)${KANJI}|二[〇零][〇零一二三四五六七八九]{2})年${KANJI}月${KANJI}日`,
    '(?<![\\d/.-])(?:19|20)\\d\\d\\s?([/.-])\\s?\\d{1,2}\\s?\\1\\s?\\d{1,2}(?![\\d/.-]\\d)',
    '(?<![A-Za-z\\d])[RH]\\.?\\d{1,2}([/.-])\\d{1,2}\\2\\d{1,2}(?!\\d)',
  ].join('|'),
  'g',
)
/** How engines misread 令和 and 日: nothing else stands before a year so, or behind a day. */
const MISREAD_ERA = /[^昭\s\d][和租](?=\s?\d{1,2}\s?年)/g
const MISREAD_DAY = /(?<=年\s?\d{1,2}\s?月\s?\d{1,2}\s?)[晶目曰]/g
/** 2025/10/03 with its strokes read as sevens, or one of them lost. */
const MISREAD_STROKES = /(?<!\d)(20\d\d)(?:7|\/7?)?([01]\d)[7/]([0-3]\d)(?!\d)/g
/** What a date of issue is called. */
const ISSUED =
  /発行(?:年月)?日|領収(?:年月)?日|受領日|入金日|(?:お|ご)?(?:支払|取引)(?:年月)?日|日付|作成日|記入日/
/** Dates of something else. */
const OTHER =
  /期限|期日|納期|納入|納品日|有効|保証|完了|開始|まで|から|期間|予定|契約|注文|発注|〜|~|分として/

/** @returns the dates in a row. */
function datesIn(row: Row): Found<Temporal.PlainDate>[] {
  const isPictured = placeIn(row, 0, row.text.length).origin === 'picture'
  const text = isPictured
    ? row.text.replace(MISREAD_ERA, '令和').replace(MISREAD_DAY, '日')
    : row.text
  const found = [...text.matchAll(DATE)].flatMap(({ 0: written, index }) => {
    const parsed = parseDate(written)
    return parsed.ok ? [foundIn(row, index, written.length, parsed.value)] : []
  })
  return found.length > 0 || !isPictured ? found : misreadIn(row)
}

function misreadIn(row: Row): Found<Temporal.PlainDate>[] {
  return [...row.text.matchAll(MISREAD_STROKES)].flatMap((match) => {
    const [written, year = '', month = '', day = ''] = match
    const parsed = parseDate(`${year}/${month}/${day}`)
    return parsed.ok ? [foundIn(row, match.index, written.length, parsed.value)] : []
  })
}

/** @returns the day on which a paper was issued; `null` where it names none, or several. */
export function issueDateIn(rows: readonly Row[]): Found<Temporal.PlainDate> | null {
  const labelled = rows.filter((row) => ISSUED.test(unspaced(row)) && !OTHER.test(unspaced(row)))
  const named = onlyOne(labelled.flatMap(datesIn))
  if (named !== undefined) return named
  const alone = rows.filter((row) => !OTHER.test(unspaced(row)))
  return onlyOne(alone.flatMap(datesIn)) ?? null
}

/** @returns the first, if all are the same day; `undefined` for none, `null` for several. */
function onlyOne(dates: readonly Found<Temporal.PlainDate>[]) {
  const [first, ...more] = dates
  if (first === undefined) return undefined
  return more.every(({ value }) => value.equals(first.value)) ? first : null
}
