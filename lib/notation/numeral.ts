/** 0 to 9, for use in patterns too. */
export const KANJI_DIGITS = '〇一二三四五六七八九'
const FORMAL = '零壱壹弐貳参參肆伍陸漆柒捌玖拾佰陌仟阡萬圓'
const EVERYDAY = '〇一一二二三三四五六七七八九十百百千千万円'
const ANY_FORMAL = new RegExp(`[${FORMAL}]`, 'g')
const ANY_KANJI_DIGIT = new RegExp(`[${KANJI_DIGITS}]`, 'g')
const UNITS = { 兆: 1e12, 億: 1e8, 万: 1e4, 千: 1000, 百: 100, 十: 10 }

/** @returns `text` with the numerals of deeds and receipts (壱, 弐, 拾, 萬) as everyday ones. */
export function everydayNumerals(text: string): string {
  return text.replace(ANY_FORMAL, (sign) => EVERYDAY.charAt(FORMAL.indexOf(sign)))
}

/**
 * Reads a whole number: `128`, `12万8千`, `十二万八千`, `一二八〇〇〇`, `128百万`.
 * @param text digits and everyday numerals, without commas.
 * @returns the number, or NaN if the parts do not make one (`八万十万`, `万`, `1万12800`).
 */
export function numeral(text: string): number {
  const digits = text.replace(ANY_KANJI_DIGIT, (sign) => `${KANJI_DIGITS.indexOf(sign)}`)
  for (const [sign, unit] of Object.entries(UNITS)) {
    const at = digits.lastIndexOf(sign)
    if (at < 0) continue
    const before = digits.slice(0, at)
    const after = digits.slice(at + 1)
    const large = unit > 1000
    // 百万, 128千 and 128百万 are written; 百千, 1万億, 12十 and 12百5 are not.
    if (large && /[万億兆]/.test(before)) return Number.NaN
    const count = large ? numeral(before) : before === '' ? 1 : wholeNumber(before)
    if (!large && count > 9 && (unit === 10 || after !== '')) return Number.NaN
    const rest = after === '' ? 0 : numeral(after)
    return rest < unit ? count * unit + rest : Number.NaN
  }
  return wholeNumber(digits)
}

function wholeNumber(digits: string): number {
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}
