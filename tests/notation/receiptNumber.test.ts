import { expect, test } from 'vitest'
import { RECEIPT_NUMBER } from '../../lib/notation/receiptNumber'

test.each(['RC-20260120-00123', '0012345', 'ABC', '1-2', `A${'1'.repeat(39)}`])(
  '%s is a number of receipt as a portal prints it',
  (text) => {
    expect(RECEIPT_NUMBER.test(text)).toBe(true)
  },
)

test.each([
  ['only two signs', 'A1'],
  ['more than forty', `A${'1'.repeat(40)}`],
  ['a hyphen at the beginning', '-123'],
  ['words before', '番号 123'],
  ['words after', '123 です'],
  ['a space within', '123 456'],
  ['nothing', ''],
])('a text with %s is none', (_, text) => {
  expect(RECEIPT_NUMBER.test(text)).toBe(false)
})
