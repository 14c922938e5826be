import { expect, test } from 'vitest'
import { corporateCheckDigit, isCorporateNumber } from '../../lib/notation/corporateNumber'

test('numbers that the tax agency has given hold', () => {
  // 国税庁, デジタル庁.
  expect(isCorporateNumber('7000012050002')).toBe(true)
  expect(isCorporateNumber('8000012010038')).toBe(true)
})

test('another digit at any place does not, but 0 in place of 9', () => {
  const number = '7000012050002'
  for (const [at, digit] of [...number].entries()) {
    const other = digit === '1' ? '2' : '1'
    expect(isCorporateNumber(number.slice(0, at) + other + number.slice(at + 1))).toBe(false)
  }
})

test('the check digit is never 0', () => {
  expect(corporateCheckDigit('000000000000')).toBe(9)
  expect(isCorporateNumber('0000000000000')).toBe(false)
})

test.each(['', '700001205000', '70000120500022', '700001205000X'])('%j is none', (text) => {
  expect(isCorporateNumber(text)).toBe(false)
})
