import { type MessageKey, message } from '../message'
import { type Parsed, parsed, unread } from './parsed'
import { plain, quote, withHyphens } from './plain'

/** Whose code it is, after its 点数表番号. */
export type CodeKind = 'medical' | 'dental' | 'pharmacy' | 'homeNursing'

/** A 医療機関等コード. */
export interface FacilityCode {
  /** All ten digits: prefecture, 点数表番号, area, institution, check digit. */
  readonly digits: string
  /** 1 北海道 … 47 沖縄県, also where the code uses the second series 51–97. */
  readonly prefecture: number
  readonly kind: CodeKind
  /**
   * Whether the check digit agrees: `fails` by the rule in force, which a provisional code (仮コード)
   * may; `untested` where no rule that is known holds and none is known to be in force.
   */
  readonly check: 'holds' | 'fails' | 'untested'
  /** Where the check digit fails: the kind with whose 点数表番号 it would hold, if there is one. */
  readonly fits: CodeKind | undefined
}

/** Prefecture and number apart, as in the boxes of a breakdown: 34-0712362. */
const TWO_AND_SEVEN = /^\d\d[^\d]{1,3}\d{7}$/

const ONLY_DIGITS = /^\d+$/

/** 点数表番号 in the third place of a code. */
const KINDS: Readonly<Record<string, CodeKind>> = {
  1: 'medical',
  3: 'dental',
  4: 'pharmacy',
  6: 'homeNursing',
}

/** @returns a code as its digits alone, to compare with others; what else stands in it stays. */
export function codeDigits(text: string): string {
  if (ONLY_DIGITS.test(text)) return text
  // Spreadsheets write ' before digits that are to stay a text.
  return withHyphens(text).replace(/^'|[-\s]/g, '')
}

/**
 * Reads a 医療機関等コード: ten digits, or seven with what is known of the facility. Spaces, hyphens
 * and full-width digits do not matter.
 * @param text what the field holds.
 * @param prefecture the facility's, 1–47, for a code without it.
 * @param kind the facility's, for a code without 点数表番号.
 * @returns the code, also one whose check digit fails, since new facilities hold provisional codes;
 * or the reason why it is none.
 */
export function parseFacilityCode(
  text: string,
  prefecture?: number,
  kind?: CodeKind,
): Parsed<FacilityCode> {
  const digits = codeDigits(text)
  if (digits.length === 10 && /^[0-9]+$/.test(digits)) return readTen(digits)
  if (digits === '') return unread('codeEmpty')
  const said = quote(text)
  const strange = digits.match(/[^0-9]/u)?.[0]
  if (strange) return unread('codeLetters', said, quote(strange))
  const front = `${prefecture ?? ''}`.padStart(2, '0')
  const [table] = Object.entries(KINDS).find(([, each]) => each === kind) ?? []
  if (digits.length === 7) {
    return prefecture && table ? readTen(front + table + digits) : unread('codeSeven', said)
  }
  // A digit may as well have been left out anywhere: only a check digit that holds tells.
  const eight = prefecture && digits.length === 8 ? readTen(front + digits) : undefined
  if (eight?.ok && eight.value.check === 'holds') return eight
  // Breakdowns print two boxes for the prefecture and seven for the code, without 点数表番号.
  const boxes = TWO_AND_SEVEN.test(plain(text)) ? fromBoxes(digits) : undefined
  if (boxes) return mayMean(boxes, 'codeWithoutTable', said)
  // Spreadsheets drop the 0 that the codes of 01 to 09 begin with.
  const nine = digits.length === 9 ? readTen(`0${digits}`) : undefined
  if (nine?.ok && nine.value.check === 'holds') {
    return mayMean(nine.value, 'codeZero', said)
  }
  return unread('codeLength', said, `${digits.length}`)
}

/** @returns that the text is no code, and which one it can mean. */
function mayMean(meant: FacilityCode, key: MessageKey, said: string): Parsed<FacilityCode> {
  return { ok: false, reason: message(key, said, meant.digits), meant }
}

/** @returns the code of prefecture and seven digits, where one 点数表番号 makes the check hold. */
function fromBoxes(digits: string): FacilityCode | undefined {
  const series = Number(digits.slice(0, 2))
  if (isKanto(series)) return undefined
  return Object.keys(KINDS)
    .map((table) => readTen(digits.slice(0, 2) + table + digits.slice(2)))
    .flatMap((ten) => (ten.ok && ten.value.check === 'holds' ? [ten.value] : []))[0]
}

function readTen(digits: string): Parsed<FacilityCode> {
  const series = Number(digits.slice(0, 2))
  const prefecture = series > 50 ? series - 50 : series
  const kind = KINDS[digits.charAt(2)]
  if (prefecture < 1 || prefecture > 47) return unread('codePrefecture', digits, digits.slice(0, 2))
  if (!kind) return unread('codeTable', digits, digits.charAt(2))
  const check = checkDigit(digits, series, kind)
  const fits = check === 'fails' ? fitting(digits, series) : undefined
  return parsed({ digits, prefecture, kind, check, fits })
}

/**
 * The notice's rule runs over nine digits. 埼玉, 千葉, 東京 and 神奈川 run it over the six before the
 * check digit: known for 医科 with 11–14, and for the other tables and for 61–64 not known.
 */
function checkDigit(digits: string, series: number, kind: CodeKind): FacilityCode['check'] {
  if (!isKanto(series)) return agrees(digits) ? 'holds' : 'fails'
  const short = agrees(digits.slice(3))
  if (series < 50 && kind === 'medical') return short ? 'holds' : 'fails'
  return short || agrees(digits) ? 'holds' : 'untested'
}

function fitting(digits: string, series: number): CodeKind | undefined {
  if (isKanto(series)) return undefined
  const [, kind] =
    Object.entries(KINDS).find(([table]) => agrees(digits.slice(0, 2) + table + digits.slice(3))) ??
    []
  return kind
}

function isKanto(series: number): boolean {
  return series % 50 >= 11 && series % 50 <= 14
}

/**
 * @returns whether the last digit is the check digit of those before it: weights 2, 1, 2, 1 … from
 * the right, the digits of each product added up, and what is missing to the next ten.
 */
function agrees(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const product = Number(digits.charAt(digits.length - 1 - place)) * (place % 2 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}
