// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { paths, understood } from '../readPage'

const cells = (...inside: readonly string[]) =>
  `<tr>${inside.map((each) => `<td>${each}</td>`).join('')}</tr>`
const amount = (value: string) => `<input value="${value}">`
const rows =
  cells('モバイル端末等', amount('60,000'), amount('41,000')) +
  cells('レセコンの改修', amount('140,000'), amount('130,000'))

test.each([
  ['in a thead', `<thead>${cells('品目', '見積額', '実支出額')}</thead>${rows}`],
  ['in a first row with an empty corner', cells('', '見積額', '実支出額') + rows],
])('a head of plain cells %s names the columns: an estimate is no cost', (_, inside) => {
  expect(understood(`<form><table>${inside}</table></form>`)).toEqual({
    'cost:mobile': '41,000',
    'cost:receiptComputer': '130,000',
  })
})

test('a first row of plain cells that says values is no head', () => {
  const known = cells('総事業費', amount('171,000'), '補助申請額', amount('128,000'))
  const page = `<form><table>${cells('担当者', '山田', '電話', '03-0000-0000')}${known}</table></form>`
  expect(paths(page)).toContain('総事業費')
  expect(understood(page)).toEqual({ totalCost: '171,000', requestedAmount: '128,000' })
})
