/** Digits of a 法人番号: its check digit, and twelve behind it. */
const DIGITS = /^\d{13}$/

/**
 * The check digit of a 法人番号, which stands before the others: weights 1, 2, 1, 2 … from the right, and what
 * the sum is short of nines (法人番号の指定等に関する省令第2条; 国税庁「チェックデジットの計算」).
 * @param base the twelve digits behind it.
 * @returns 1 to 9.
 */
export function corporateCheckDigit(base: string): number {
  const sum = [...base]
    .toReversed()
    .reduce((whole, digit, at) => whole + Number(digit) * (at % 2 === 0 ? 1 : 2), 0)
  return 9 - (sum % 9)
}

/** @returns whether thirteen digits are a 法人番号 by their check digit, as a company's 登録番号 has them behind T. */
export function isCorporateNumber(digits: string): boolean {
  return DIGITS.test(digits) && Number(digits.charAt(0)) === corporateCheckDigit(digits.slice(1))
}
