import { expect, test } from 'vitest'
import { pageOf } from '../../../lib/progress/table/facilityPages'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

test.each([
  [0, 0, { number: 0, pages: 1, first: 0 }, 0],
  [100, 0, { number: 0, pages: 1, first: 0 }, 100],
  [101, 1, { number: 1, pages: 2, first: 100 }, 1],
  [5_000, 49, { number: 49, pages: 50, first: 4_900 }, 100],
  // The rows that were on it are gone.
  [120, 7, { number: 1, pages: 2, first: 100 }, 20],
])('with %i rows the page %i is %o', (count, wanted, page, rows) => {
  const { rows: shown, ...rest } = pageOf(numbers(count), wanted)
  expect(rest).toEqual(page)
  expect(shown).toEqual(numbers(count).slice(page.first, page.first + rows))
})
