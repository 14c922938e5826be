import { expect, test } from 'vitest'
import { dateMessage, japaneseDate } from '../../lib/notation'
import { english } from '../english'
import { japanese } from '../japanese'

test('a date is shown in both counts of years', () => {
  const shown = ['2026-01-31', '2019-05-01', '2019-04-30', '1873-01-01', '1872-12-31'].map((iso) =>
    Temporal.PlainDate.from(iso),
  )
  const written = [
    '令和8年（2026年）1月31日',
    '令和元年（2019年）5月1日',
    '平成31年（2019年）4月30日',
    '明治6年（1873年）1月1日',
    '1872年12月31日',
  ]
  expect(shown.map((date) => japanese(dateMessage(date)))).toEqual(written)
  expect(shown.map(japaneseDate)).toEqual(written)
  expect(shown.map((date) => english(dateMessage(date)))).toEqual([
    '31 January 2026 (令和8年1月31日)',
    '1 May 2019 (令和元年5月1日)',
    '30 April 2019 (平成31年4月30日)',
    '1 January 1873 (明治6年1月1日)',
    '1872-12-31',
  ])
})

test('each month has its own sentence', () => {
  for (let month = 1; month <= 12; month++) {
    const date = Temporal.PlainDate.from({ year: 2026, month, day: 5 })
    expect(japanese(dateMessage(date))).toBe(japaneseDate(date))
    const name = date.toLocaleString('en-GB', { month: 'long' })
    expect(english(dateMessage(date))).toBe(`5 ${name} 2026 (令和8年${month}月5日)`)
  }
})
