import type { Found } from '../paper'
import { placeIn, type Row, unspaced } from '../rows'
import type { Box } from '../word'
import { foundIn } from './found'

/** The left side of 殿 is read as 有 off pictures. */
const TO = /(?:様|御中|有?殿)$/
/** Nobody in particular. */
const NOBODY = /^(?:お客|各位|担当者?|ご担当者?|取引先|関係者)/
const LABEL = /^(?:宛名|お?宛先|(?:医療機関等?|薬局|施設|事業所)(?:の?名称?)?|名称)[:：]?/
const NAME_LABEL =
  /^(?:医療機関(?:等|・薬局)?(?:の)?名称?|薬局名|施設名称?|保険医療機関名称?|申請者名?|宛名)[:：]?$/
const COMPANY = /(?:株式|有限|合同|合資|合名)会社|\([株有合]\)|㈱|㈲|事務所$|商店$|電機$/
const REGISTRATION = /T\s?-?\s?((?:\d[\s-]?){12}\d)(?!\d)/
/** How engines read it: a second stroke beside the T, round letters for zeros. */
const MISREAD_REGISTRATION = /(?:登録番号:?\s?[T「『]?|[T「])[TI]?\s?([\dOoQ]{13})(?![\dOoQ])/
const CODE_LABEL = /(?:医療機関等?|薬局|保険医療機関)(?:等|・薬局)?(?:の)?(?:コード|番号)/

/** Digits of a code: whole, with the prefecture and without the 点数表番号, or of the facility alone. */
const CODE_LENGTHS = [10, 9, 7]

/** @returns for whom a paper is, without 様 or 御中; `null` where that is not said. */
export function addresseeIn(rows: readonly Row[]): Found<string> | null {
  for (const row of rows) {
    const found = namedIn(row)
    if (found) return found
  }
  return labelledIn(rows)
}

/** 様 can stand apart from the name: みほん診療所　　様. */
function namedIn(row: Row): Found<string> | null {
  let start = 0
  let name: { text: string; start: number } | null = null
  for (const { text } of row.runs) {
    const own = text.replace(TO, '')
    const isTo = own !== text
    if (isTo && own === '' && name) return addressee(row, name.text, name.start)
    if (isTo && own !== '') {
      const joined = name && isPartOfName(name.text) ? name : null
      const whole = joined ? `${joined.text} ${own}` : own
      return addressee(row, whole, joined?.start ?? start)
    }
    name = name ? { text: `${name.text} ${text}`, start: name.start } : { text, start }
    start += text.length + 1
  }
  return null
}

/** A legal person stands before the facility, and the facility before who leads it. */
function isPartOfName(text: string): boolean {
  return /^(?:医療法人|社会福祉法人|一般社団法人|宛名[:：]?|.*会)$|(?:診療所|クリニック|医院|病院|薬局|歯科|施設|ステーション|店)(?: \S*長| 管理者| 開設者)?$/.test(
    text,
  )
}

function addressee(row: Row, written: string, start: number): Found<string> | null {
  const name = written.replace(LABEL, '').trim()
  if (name.length < 2 || name.length > 40 || NOBODY.test(name)) return null
  return foundIn(row, start + written.indexOf(name), name.length, name)
}

/** Breakdowns have a label before the name, or above it. */
function labelledIn(rows: readonly Row[]): Found<string> | null {
  for (const row of rows) {
    const at = row.runs.findIndex(({ text }) => NAME_LABEL.test(text))
    const name = row.runs[at + 1]
    if (at >= 0 && name)
      return foundIn(row, row.text.indexOf(name.text), name.text.length, name.text)
  }
  return null
}

/**
 * @returns who has issued a paper; `null` where no company is named. A company beside the addressee is
 *   whom the facility belongs to; one above can be either.
 */
export function issuerIn(rows: readonly Row[], to: Found<string> | null): Found<string> | null {
  const at = rows.findIndex(({ page, box }) => isIn(to?.place ?? null, page, box))
  const companies = rows.flatMap((row, place) =>
    place === at
      ? companiesIn(row, to).filter((each) => isRightOf(each, to))
      : companiesIn(row, to),
  )
  const above = rows[at - 1]
  const isElsewhere = ({ place }: Found<string>) => !above || !isIn(place, above.page, above.box)
  return companies.find(isElsewhere) ?? companies[0] ?? null
}

function companiesIn(row: Row, to: Found<string> | null): Found<string>[] {
  return row.runs.flatMap(({ text }) => {
    if (!COMPANY.test(text) || text.length > 40 || TO.test(text) || text === to?.text) return []
    if (/振込|銀行|口座/.test(text)) return []
    return [foundIn(row, row.text.indexOf(text), text.length, text)]
  })
}

function isIn(place: Found<unknown>['place'], page: number, { y, height }: Box): boolean {
  if (place?.page !== page) return false
  const middle = place.box.y + place.box.height / 2
  return middle >= y && middle <= y + height
}

function isRightOf({ place }: Found<string>, to: Found<string> | null): boolean {
  return place !== null && to?.place != null && place.box.x > to.place.box.x
}

/** @returns the 登録番号 of the issuer: T and 13 digits. */
export function registrationIn(rows: readonly Row[]): Found<string> | null {
  for (const row of rows) {
    const isPictured = placeIn(row, 0, row.text.length).origin === 'picture'
    const exact = row.text.match(REGISTRATION)
    const match = exact ?? (isPictured ? row.text.match(MISREAD_REGISTRATION) : null)
    if (match?.[1] === undefined) continue
    const digits = match[1].replace(/[\s-]/g, '').replace(/[OoQ]/g, '0')
    return foundIn(row, match.index ?? 0, match[0].length, `T${digits}`)
  }
  return null
}

/** @returns the digits of the 医療機関等コード, which forms ask for in one box a digit. */
export function codeIn(rows: readonly Row[]): Found<string> | null {
  const prefecture = digitsBeside(rows, /都道府県(?:番号|コード)/, 2)
  const code = CODE_LENGTHS.reduce<Found<string> | null>(
    (found, length) => found ?? digitsBeside(rows, CODE_LABEL, length),
    null,
  )
  if (code === null || code.value.length !== 7 || prefecture === null) return code
  return { ...code, value: prefecture.value + code.value, text: prefecture.text + code.text }
}

/** @returns so many digits beside a label, or in the row below it. */
function digitsBeside(rows: readonly Row[], label: RegExp, count: number): Found<string> | null {
  const digits = new RegExp(`^\\D{0,4}?((?:\\d[\\s-]?){${count - 1}}\\d)(?![\\s-]?\\d)`)
  const loose = new RegExp(`^\\D{0,4}?((?:\\d[\\s-]?){${count - 1}}\\d)`)
  for (const [at, row] of rows.entries()) {
    const found = labelIn(row, label)
    if (found === null) continue
    // The prefecture's two boxes can stand directly before the code's seven.
    const match = row.text.slice(found.end).match(count === 2 ? loose : digits)
    if (match?.[1]) return digitsFound(row, found.end + (match.index ?? 0), match[0], match[1])
    const below = rows[at + 1]
    const under = below && belowOf(below, row, found, count)
    if (under) return under
  }
  return null
}

function labelIn(row: Row, label: RegExp): { start: number; end: number } | null {
  const text = unspaced(row)
  const match = text.match(label)
  if (match?.index === undefined) return null
  return { start: spaced(row, match.index), end: spaced(row, match.index + match[0].length) }
}

/** @returns the place in the row's text of a place in it without spaces. */
function spaced({ text }: Row, at: number): number {
  let left = at
  let place = 0
  while (left > 0 && place < text.length) {
    if (text[place] !== ' ') left--
    place++
  }
  return place
}

/** @returns the digits that begin under a label. */
function belowOf(
  below: Row,
  row: Row,
  { start }: { start: number },
  count: number,
): Found<string> | null {
  const left = row.signs[start]?.box
  if (!left) return null
  const from = below.signs.findIndex((sign) => sign && sign.box.x >= left.x - left.width * 2)
  if (from < 0) return null
  const match = below.text.slice(from).match(new RegExp(`^((?:\\d[\\s-]?){${count - 1}}\\d)`))
  return match?.[1] ? digitsFound(below, from, match[0], match[1]) : null
}

function digitsFound(row: Row, start: number, whole: string, written: string): Found<string> {
  const value = written.replace(/[\s-]/g, '')
  return foundIn(row, start + whole.length - written.length, written.length, value)
}
