import { expect, test } from 'vitest'
import { cellPage } from '../../lib/document/cells'
import { pageOf, paperOn, valuesOf } from './page'

/** 別紙様式2 as it is handed out: many narrow columns, one digit in a box. */
const OFFICIAL = [
  ['', '', '', '', '', '', '', '', '', '', '令和7', '年', '12', '月', '5', '日'],
  ['', '', '', '', '', '領収書内訳書'],
  ['都道府県番号', '3', '4', '', '', '', '', '', '', '', '株式会社みほんシステム'],
  ['医療機関コード', '0', '7', '1', '2', '3', '6', '2'],
  ['医療機関名', 'みほん診療所'],
  ['総額（①＋②）', '', '186,500'],
  [],
  [
    '項目',
    '',
    '',
    '内訳',
    '',
    '',
    '',
    '①補助対象\n金額（税込）',
    '',
    '',
    '②補助対象外\n金額（税込）',
  ],
  ['モバイル端末', '', '', 'タブレット MX-10 1台', '', '', '', '41000', '', '', ''],
  ['システム改修', '', '', 'レセコンの改修', '', '', '', '130000', '', '', ''],
  ['設置', '', '', 'ケーブルと設置', '', '', '', '', '', '', '15500'],
  [],
  ['', '', '', '', '', '', '①小計', '171000', '', '②小計', '15500'],
]
const READ = { total: 186500, eligible: 171000, ineligible: 15500 }

const sumsOf = (rows: readonly (readonly string[])[]) => {
  const { total, eligible, ineligible } = paperOn(cellPage(1, rows))
  return { total: total?.value, eligible: eligible?.value, ineligible: ineligible?.value }
}

test('the official breakdown is read by its headings', () => {
  const paper = paperOn(cellPage(1, OFFICIAL))
  expect(valuesOf(paper)).toMatchObject({
    kind: 'breakdown',
    addressee: 'みほん診療所',
    date: '2025-12-05',
    code: '340712362',
  })
  expect(sumsOf(OFFICIAL)).toEqual(READ)
  expect(
    paper.lines.map(({ name, detail, amount, other }) => [name, detail, amount, other]),
  ).toEqual([
    ['モバイル端末', 'タブレットMX-101台', 41000, null],
    ['システム改修', 'レセコンの改修', 130000, null],
    ['設置', 'ケーブルと設置', null, 15500],
  ])
})

test('rows that begin later, and columns that are shifted, make no difference', () => {
  const shifted = [[], [], ...OFFICIAL.map((row) => ['', '', ...row])]
  expect(sumsOf(shifted)).toEqual(READ)
  expect(valuesOf(paperOn(cellPage(1, shifted))).code).toBe('340712362')
})

test('a row of sums under the heads has ① and ② in their columns', () => {
  const rows = [
    ['領収書内訳書'],
    ['項目', '内訳', '①補助対象金額', '②補助対象外金額'],
    ['1', 'モバイル端末', '41,000', '0'],
    ['2', 'システム改修', '130,000', '15,500'],
    ['小計', '', '171,000', '15,500'],
    ['合計', '', '', '186,500'],
  ]
  expect(sumsOf(rows)).toEqual(READ)
})

test('a breakdown without a title is known by ① and ②', () => {
  const rows = OFFICIAL.map((row) => row.map((cell) => cell.replace('領収書内訳書', '')))
  expect(valuesOf(paperOn(cellPage(1, rows))).kind).toBe('breakdown')
  expect(sumsOf(rows)).toEqual(READ)
})

test('a sum that a formula has not worked out is not known', () => {
  const rows = OFFICIAL.map((row) => row.map((cell) => cell.replace('186,500', '（値なし）')))
  expect(sumsOf(rows).total).toBeUndefined()
})

test('a breakdown printed to PDF is read alike', () => {
  const text = `
                   領収書内訳書                 令和7年12月5日
都道府県番号  3  4     医療機関コード  0  7  1  2  3  6  2
医療機関名   みほん診療所
総額（①＋②）    186,500円
項目        内訳                ①補助対象金額     ②補助対象外金額
モバイル端末    タブレット 1台              41,000
システム改修    レセコンの改修             130,000
設置        設置作業                              15,500
            ①小計  171,000円     ②小計  15,500円`
  const paper = paperOn(pageOf(text))
  expect(valuesOf(paper)).toMatchObject({ kind: 'breakdown', code: '340712362' })
  expect([paper.total?.value, paper.eligible?.value, paper.ineligible?.value]).toEqual([
    186500, 171000, 15500,
  ])
  expect(paper.lines).toHaveLength(3)
})

test.each([
  ['3410712362', '3410712362'],
  ['34 1 0712362', '3410712362'],
  ['341234567', '341234567'],
  ['34-1234567', '341234567'],
  ['1234567', '1234567'],
  ['123456', undefined],
  ['12345678', undefined],
  ['1234567 03-1234-5678', undefined],
])('the code %s is taken where it has as many digits as codes are written with', (text, code) => {
  const page = pageOf(`領収書内訳書\n医療機関コード  ${text}\n医療機関名  みほん診療所`)
  expect(valuesOf(paperOn(page)).code).toBe(code)
})

test('heads that say 対象 and 対象外 alone are ① and ②, and without the first ① is not guessed', () => {
  const headed = (...heads: string[]) => [
    ['領収書内訳書'],
    ['総額（①＋②）', '186,500'],
    ['項目', '内訳', ...heads],
    ['モバイル端末', 'タブレット', '41,000', '0'],
    ['システム改修', '改修', '130,000', '15,500'],
    ['小計', '', '171,000', '15,500'],
  ]
  expect(sumsOf(headed('対象', '対象外'))).toEqual(READ)
  expect(sumsOf(headed('金額', '対象外'))).toEqual({ total: 186500 })
})
