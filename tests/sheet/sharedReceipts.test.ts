import { describe, expect, test } from 'vitest'
import { checkRow } from '../../lib/sheet/checkRow'
import { conditionsOf } from '../../lib/sheet/job'
import { cellsInResult } from '../../lib/sheet/result'
import { checked, fileOf, HEADERS, jobOf, lines, rowWith } from './files'

test('facilities that share one receipt are OK where their breakdowns add up to it', async () => {
  const headers = [...HEADERS, '領収日', '領収書の合計額', '内訳書の合計額']
  const row = (code: string, breakdown: string) => [
    ...rowWith({ 医療機関等コード: code, 領収書ファイル名: '本部領収書.pdf' }),
    ...['2025/12/5', '400000', breakdown],
  ]
  const fails = async (...breakdowns: string[]) => {
    const codes = ['3410712362', '2412700607']
    const rows = breakdowns.map((total, index) => row(codes[index] ?? '', total))
    const result = await checked(fileOf(lines([headers, ...rows])))
    return result.rows.map(({ answer }) => answer)
  }
  expect(await fails('171000', '229000')).toEqual(['pass', 'pass'])
  expect(await fails('171000', '220000')).toEqual(['review', 'review'])
  expect(await fails('171000', '')).toEqual(['review', 'fail'])
})

test('〃 and 同上 stand for what the row above has, also in the result', async () => {
  const headers = [...HEADERS, '領収日', '領収書の合計額', '内訳書の合計額']
  const first = [
    ...rowWith({ 領収書ファイル名: '本部領収書.pdf' }),
    '2025/12/5',
    '400000',
    '171000',
  ]
  const same = { 医療機関等コード: '2412700607', 領収書ファイル名: '〃', 完了日: '同上' }
  const file = fileOf(lines([headers, first, [...rowWith(same), '同上', '〃', '229000']]))
  const { rows, csv } = await checked(file)
  expect(rows.map(({ answer }) => answer)).toEqual(['pass', 'pass'])
  expect(cellsInResult(csv, 3).slice(7, 13)).toEqual([
    '2025/12/10',
    '2026/1/20',
    'いいえ',
    '本部領収書.pdf',
    '領収書内訳書.xlsx',
    '2025/12/5',
  ])
})

describe('a group column names one shared receipt', () => {
  const headers = [...HEADERS, '領収書グループ', '領収書の合計額', '内訳書の合計額']
  const codes = ['3410712362', '2412700607', '0115110843']
  const file = (rows: readonly (readonly [group: string, receipt: string, breakdown: string])[]) =>
    fileOf(
      lines([
        headers,
        ...rows.map((cells, index) => [
          ...rowWith({
            医療機関等コード: codes[index] ?? '',
            領収書ファイル名: `領収書${index}.pdf`,
          }),
          ...cells,
        ]),
      ]),
    )
  const answersOf = async (...rows: Parameters<typeof file>[0]) =>
    (await checked(file(rows))).rows.map(({ answer }) => answer)

  test('whose parts add up to it, whatever its file is called', async () => {
    expect(
      await answersOf(
        ['A', '500000', '171000'],
        ['A', '500000', '329000'],
        ['B', '171000', '171000'],
      ),
    ).toEqual(['pass', 'pass', 'pass'])
  })

  test('but not one with two totals', async () => {
    expect(await answersOf(['A', '500000', '171000'], ['A', '510000', '329000'])).toEqual([
      'review',
      'review',
    ])
  })

  test('whose parts do not', async () => {
    expect(await answersOf(['A', '500000', '171000'], ['A', '500000', '300000'])).toEqual([
      'review',
      'review',
    ])
    expect(await answersOf(['A', '500000', '171000'], ['B', '500000', '329000'])).toEqual([
      'review',
      'review',
    ])
  })

  test('and the page computes the same reasons again', async () => {
    const shared = file([
      ['A', '500000', '171000'],
      ['A', '500000', '329000'],
    ])
    const { blocks } = await checked(shared)
    const job = await jobOf(shared)
    const { rows, csv, receipts } = blocks.at(-1) ?? {}
    const row = { ...rows?.[0], cells: cellsInResult(csv ?? '', 2), number: 2, sameAs: null }
    const again = (known: typeof receipts) =>
      checkRow({ ...row, damaged: false }, conditionsOf(job, known)).reasons
    expect(again(receipts)).toEqual([])
    expect(again(null)).not.toEqual([])
  })
})
