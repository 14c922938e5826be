import { yenMessage } from './format'
import { everydayNumerals, KANJI_DIGITS, numeral } from './numeral'
import { type Parsed, parsed, unread } from './parsed'
import { quote, withHyphens } from './plain'

const NUMERAL = `\\d${KANJI_DIGITS}十百千万億兆`
/** Signs and ¥ before, the number itself, 円 after. A backslash is how many keyboards write ¥. */
const FIGURE = RegExp(
  `((?:(?:[-+▲△¥\\\\]|マイナス)\\s*)*)([${NUMERAL}][${NUMERAL}.,]*)\\s*(円?)`,
  'g',
)
/** Words that may stand beside an amount without changing it. */
const NOTES =
  /\+\s*(?:消費)?税|(?:消費)?税[等率を]?(?:[込抜][みき]?|別|対象|含む)?|[内外]税|本体(?=価格|[\s:]|$)|金額?|価[格額]|也|総額|[合小]?計|※(?=\s?(?:消費)?税)|[\s()[\]【】〔〕「」":。]/g
/** 一金 begins an amount on deeds and receipts: 一金壱拾弐万八阡円也. */
const BEGINNING = /^一[、,.\s]*(?=金)/
const BEHIND_BEGINNING = /(?<=^金)[、,.\s]+/
/** A rate of tax, which is no amount: 税10%, 10%対象, 10%税込. */
const RATE = /(?<![\d.,])[\d.,]+%(?:対象(?:額|計)?|(?=税|込))|(?<=税[率込抜]?)[\d.,]+%/g
/** JPY 32,780 and 32,780 JPY. */
const CURRENCY_BEFORE = /(?<![A-Z])(?:JPY|YEN)\s*(?=\d)/i
const CURRENCY_BEHIND = /(?<=\d)\s*(?:JPY|YEN)(?![A-Z])/i
/** The tax that an amount holds: 171,000円（うち消費税15,545円）, 171,000円（税15,545円込）. */
const TAX_WITHIN =
  /\(?(?:(?:うち|内)(?:消費)?税[等額]*[:\s]*(?:[¥\\]?\d[\d,]*円?)?(?=\)|$)|(?:消費)?税[等額]*[:\s]*[¥\\]?\d[\d,]*円?を?(?:込み?|含む))\)?/
/** What accounting formats show for zero: -, ¥ -. */
const DASH = /^[¥\\]?\s*-\s*円?$/
/** 128一000 and ー二八〇〇〇 mix up a dash and 一; 二三千円 is said for 2,000 to 3,000. */
const MIXED = RegExp(
  `\\d[${KANJI_DIGITS}]|[${KANJI_DIGITS}]\\d|-[${KANJI_DIGITS}十百千]|[${KANJI_DIGITS}]{2}[十百千万億兆]`,
)

/** Digits with commas in the right places or none, and a fraction. */
const GROUPS = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/
/** 12.8万. */
const DECIMAL = /^(\d+)\.(\d+)([十百千万億]*)$/
/** 「1,28」 and 「12,8万」: a comma in the wrong place, or one for a point. */
const SHORT_GROUP = /^\d+,\d\d?(?!\d)[^.,]*$/

/**
 * Reads an amount of money as a person writes it: 128,000円, １２万８千円, 12.8万円, 壱拾弐万八千円,
 * ▲1,000, with 税込 and the like beside it. What can be read in two ways is not guessed.
 * @param text what the field holds.
 * @param unit the yen, a whole number, that one unit of the field stands for: 1000 under a label
 * 「金額（千円）」. A figure with a unit of its own (128千円) is not multiplied by it.
 * @returns whole yen, also negative ones; or the reason why there is no amount to trust.
 */
export function parseYen(text: string, unit = 1): Parsed<number> {
  const said = quote(text)
  const written = withHyphens(text)
  if (written === '') return unread('yenEmpty')
  if (written.length > 100) return unread('yenUnread', said)
  if (DASH.test(written)) return parsed(0)
  const clean = withoutAsides(everydayNumerals(written))
  // 「千円」 alone is a unit that was left standing, and 〇 a mark, not an amount.
  const found = [...clean.matchAll(FIGURE)].filter(
    ([, , n]) => !/^(?:百?[万億]|千|〇+)$/.test(`${n}`),
  )
  const [first, second] = found
  if (!first) return unread('yenNone', said)
  if (second) return unread('yenTwo', said, first[0].trim(), second[0].trim())

  // Stryker disable next-line StringLiteral: the groups match in any case
  const [whole, marks = '', number = '', yen = ''] = first
  const before = clean.slice(0, first.index)
  const after = clean.slice(first.index + whole.length)
  const signs = marks.match(/[-+▲△]|マイナス/g) ?? []
  const rest = (before + after.replace(/^-+/, '')).replace(NOTES, '')
  if (rest || signs[1]) return unread('yenExtra', said, quote(rest || marks))

  const digits = number.replace(/\.$/, '')
  if (MIXED.test(clean)) return unread('yenUnread', said)
  if (
    !SHORT_GROUP.test(digits) &&
    !(digits.match(/[\d.,]+/g) ?? []).every((run) => GROUPS.test(run))
  ) {
    return unread('yenCommas', said)
  }
  const currency = /[¥\\]/.test(marks) || /金\s*$/.test(before)
  // 128,000.- is how a receipt ends an amount.
  const closed = number.endsWith('.')
  const values = signsOf(signs[0], before, after, currency || closed || yen !== '').flatMap(
    (sign) =>
      unitsOf(digits, yen, currency, unit).flatMap((factor) =>
        numbersOf(digits, yen).map((each) => sign * inYen(each, factor)),
      ),
  )
  // A set holds −0 as 0.
  const [value, other] = new Set(values.filter((each) => !Number.isNaN(each)))
  if (value === undefined) return unread('yenUnread', said)
  if (Math.abs(other ?? value) > Number.MAX_SAFE_INTEGER) return unread('yenTooLarge', said)
  if (other !== undefined)
    return unread('yenTwoReadings', said, yenMessage(value), yenMessage(other))
  return Number.isInteger(value) ? parsed(value) : unread('yenFraction', said)
}

/** @returns the text without what is no amount, with one way of writing what belongs to one. */
function withoutAsides(text: string): string {
  return text
    .replace(BEGINNING, '')
    .replace(BEHIND_BEGINNING, '')
    .replace(RATE, '')
    .replace(TAX_WITHIN, '')
    .replace(CURRENCY_BEFORE, '¥')
    .replace(CURRENCY_BEHIND, '円')
    .replace(/(?<=\d)\s*,\s*(?=000(?!\d))/g, ',')
    .replace(/(?<!\s)\s+(?=[十百千万億]+円)/g, '')
}

/** @returns the signs that the figure can be read with: 1, −1 or both. */
function signsOf(sign: string | undefined, before: string, after: string, unit: boolean): number[] {
  if (sign === '+') return [1]
  // 「合計-1,000」 may be a dash between the two.
  if (sign) return sign === '-' && /[^\s:([【〔「]\s*$/.test(before) ? [-1, 1] : [-1]
  // Accountants write (1,000) and 1,000- for less than nothing; on a receipt ¥1,000- is an amount.
  const less = (/\($/.test(before) && /^\)/.test(after)) || (after.startsWith('-') && !unit)
  return less ? [1, -1] : [1]
}

/** @returns the yen that one unit of the figure can stand for. */
function unitsOf(number: string, yen: string, currency: boolean, unit: number): number[] {
  if (yen) return [1]
  if (/[千万億兆]/.test(number)) return /\d/.test(number) ? [1] : [1, unit]
  return currency ? [1, unit] : [unit]
}

/** The scale that is left unsaid after another one. */
const SMALLER: Readonly<Record<string, string>> = { 百: '十', 千: '百', 万: '千', 億: '千万' }

/** @returns the numbers, without commas, that the figure can be read as. */
function numbersOf(number: string, yen: string): string[] {
  if (SHORT_GROUP.test(number)) return [number.replace(',', ''), number.replace(',', '.')]
  const plain = number.replaceAll(',', '')
  if (/^[1-9]\d{0,2}(?:,\d{3})*\.\d{3}(?!\d)/.test(number)) return [plain.replace('.', ''), plain]
  // 「12万8」 is said for 12万8千.
  const scale = number.match(/[百千万億](?=\d$)/)?.[0]
  return yen || !scale ? [plain] : [plain, plain + SMALLER[scale]]
}

/** @returns the number times `factor`; NaN if it is none, infinite if it is too long to be exact. */
function inYen(number: string, factor: number): number {
  const places = number.match(DECIMAL)?.[2]?.length ?? 0
  const digits = numeral(number.replace(DECIMAL, '$1$2$3')) * factor
  return digits > Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : digits / 10 ** places
}
