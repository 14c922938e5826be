import { expect, test } from 'vitest'
import { parseRate } from '../../../lib/guide/draft/rate.ts'

test.each([
  ['2/3', 2, 3],
  ['３／４', 3, 4],
  ['5分の2', 2, 5],
  ['60％', 3, 5],
  ['0.5', 1, 2],
  ['10/10', 1, 1],
  ['100%', 1, 1],
  ['4/3', 4, 3],
])('%s is %d of %d', (text, numerator, denominator) => {
  expect(parseRate(text)).toEqual({ numerator, denominator })
})

test.each(['', '75', '0', '0/3', '1/0', '-1/2', '約半分', '1/2 か 2/3', '3'])(
  '%j is no rate',
  (text) => {
    expect(parseRate(text)).toBeNull()
  },
)
