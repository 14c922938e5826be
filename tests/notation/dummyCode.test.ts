import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isDummyCode } from '../../lib/notation'

test.each([
  '1310000000',
  '1111111111',
  '1311111111',
  '2144444444',
  '3333333333',
  '0110000000',
  '3410700002',
  '1234567890',
  '1311234567',
  '1310123456',
])('%s is a placeholder for a code', (digits) => {
  expect(isDummyCode(digits)).toBe(true)
})

test.each(['3410712362', '1111111112', '2111111112', '1310000012', '3440712366', '0112345674'])(
  '%s may be a facility’s',
  (digits) => {
    expect(isDummyCode(digits)).toBe(false)
  },
)

test('no code in use is mistaken for a placeholder', () => {
  const rows = readFileSync(new URL('facility-codes.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const codes = rows.slice(1).map((row) => row.split(',')[0] ?? '')
  expect(codes.length).toBeGreaterThan(370)
  expect(codes.filter(isDummyCode)).toEqual([])
})
