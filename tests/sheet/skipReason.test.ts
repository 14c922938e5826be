import { describe, expect, test } from 'vitest'
import { cellsInResult } from '../../lib/sheet/result'
import { skippedMessages } from '../../lib/sheet/skippedRows'
import { skipReason } from '../../lib/sheet/skipReason'
import { templateOf } from '../../lib/sheet/template'
import { japanese } from '../japanese'
import { checked, fileOf, guide, HEADERS, jobOf, lines, rowWith, SOUND } from './files'

const { columns } = await jobOf(fileOf(lines([HEADERS, SOUND])))
const reasonOf = (cells: readonly string[], damaged = false) =>
  skipReason({ cells, damaged }, columns)
/** A row with these first cells and nothing else. */
const only = (...first: string[]) => [...first, ...HEADERS.slice(first.length).map(() => '')]
const sums = ['', '', '', '82000', '260000', '342000', '256000', '', '', '', '', '']

describe('rows that are no applications', () => {
  test.each([
    '合計',
    '小計',
    '総計',
    '【合計】',
    '合　計',
    '合計（2件）',
    '東京支店 小計',
    '計',
    'Total',
    '総合計（12施設）',
    '前年比',
    '構成比',
  ])('the sum %s', (label) => {
    expect(reasonOf(sums.with(0, label))).toBe('total')
    expect(reasonOf(sums.with(1, label))).toBe('total')
    expect(reasonOf(sums.with(2, label))).toBe('total')
  })

  test('a sum that says how many it is of', () => {
    expect(reasonOf(sums.with(0, '合計').with(1, '12店'))).toBe('total')
  })

  test.each(['東北ブロック計', '全社計', '12店舗', '全300件'])('the sum of some, %s', (label) => {
    expect(reasonOf(sums.with(1, label))).toBe('total')
  })

  test.each([
    '記入例',
    '（記入例）みほん診療所',
    '例',
    '例1',
    '【例】みほん診療所',
    'みほん薬局（例）',
    'サンプル',
  ])('the example %s, also with everything filled in', (name) => {
    expect(reasonOf(rowWith({ 医療機関等名: name }))).toBe('example')
    expect(reasonOf(rowWith({ 医療機関等コード: name }))).toBe('example')
  })

  test.each([
    '※金額は税込で記入',
    '注1 半角で記入',
    '（注）コードは10桁',
    '備考：本部で作成',
    '以上',
    '連絡先：',
    '注）問い合わせは 03-0000-0000 まで',
    '作成：経理部 山本',
    '金額は10月末のものです。',
    '確認のうえご返送ください',
    '3 / 12 ページ',
    'Page 2',
  ])('the note %s', (note) => {
    expect(reasonOf([note])).toBe('note')
    expect(reasonOf(only(note))).toBe('note')
  })
})

describe('rows that are no applications, by more than a word,', () => {
  test('a note whose comma parts it, or whose quote is not closed', () => {
    expect(reasonOf(['※1', '000円未満は切捨て'])).toBe('note')
    expect(reasonOf(['※"税込'], true)).toBe('note')
  })

  test('the title of a block above its rows', () => {
    expect(reasonOf(only('【東日本エリア】'))).toBe('note')
  })

  test('rows without anything, with a line, or prepared and not filled in', () => {
    expect(reasonOf(only(''))).toBe('empty')
    expect(reasonOf(HEADERS.map(() => '-----'))).toBe('empty')
    expect(reasonOf(['', '', '', '0', '0', '0', '', '', '', '', '', ''])).toBe('empty')
  })

  test('sums without a word', () => {
    expect(reasonOf(sums)).toBe('total')
    expect(reasonOf(sums.with(1, 'みほん診療所'))).toBeNull()
    expect(reasonOf(sums.with(7, '2025/12/10'))).toBeNull()
    expect(reasonOf(only('', '', '', '41000'))).toBeNull()
  })

  test('how to fill in each column, in a row under the header', () => {
    expect(reasonOf(only('（10桁）', '（正式名称）', '（選択）', '（円）'))).toBe('note')
    expect(
      reasonOf(only('半角数字', '必須', 'プルダウン', '円', '千円', '', '', 'yyyy/mm/dd')),
    ).toBe('note')
    expect(reasonOf(only('', '（みほん診療所）', '診療所', '41000'))).toBeNull()
    expect(reasonOf(only('', '（本院）', '', '(41,000)', '(130,000)'))).toBeNull()
  })

  test('the header once more', () => {
    expect(reasonOf(HEADERS)).toBe('heading')
  })
})

describe('rows that are applications, or may be', () => {
  test.each<[string, readonly string[]]>([
    ['a sound one', SOUND],
    ['a name that begins like an example', rowWith({ 医療機関等名: 'サンプル診療所' })],
    ['a name with 例 in it', rowWith({ 医療機関等名: '例外内科' })],
    ['a name with 計 in it', rowWith({ 医療機関等名: '合計内科', 医療機関等コード: '' })],
    ['a name that ends in 計', rowWith({ 医療機関等名: 'とけい台の時計', 医療機関等コード: '' })],
    ['a name with a kind that ends in 計', rowWith({ 医療機関等名: '三計', 医療機関等コード: '' })],
    ['a name with a remark', only('', 'みほん薬局（新店：4月開局）')],
    ['one without a code', rowWith({ 医療機関等コード: '' })],
    ['one whose code is too short', rowWith({ 医療機関等コード: '34107', 医療機関等名: '' })],
    ['one with nothing but its name', only('', 'みほん診療所')],
    ['one with nothing but its code', only('3410712362')],
    ['one with a remark', [...rowWith({}), '合計']],
  ])('%s', (_, cells) => {
    expect(reasonOf(cells)).toBeNull()
  })

  test('one whose quotes are broken', () => {
    expect(reasonOf(['"34', ...SOUND.slice(1)], true)).toBeNull()
  })
})

test('a number that is given to rows beforehand makes no application of them', async () => {
  const job = await jobOf(
    fileOf(
      lines([
        ['No.', ...HEADERS],
        ['1', ...SOUND],
      ]),
    ),
  )
  const reason = (cells: readonly string[]) => skipReason({ cells, damaged: false }, job.columns)
  expect(reason(['2', ...HEADERS.map(() => '')])).toBe('empty')
  expect(reason(['※本部で確認', ...HEADERS.map(() => '')])).toBe('note')
})

test('it is said how many rows were left out, and why', async () => {
  const rows = [HEADERS, rowWith({ 医療機関等名: '（記入例）みほん診療所' }), SOUND, only('')]
  const file = fileOf(lines([...rows, sums.with(0, '合計'), ...Array(7).fill(['※注記'])]))
  const { rows: results, blocks, csv } = await checked(file)
  expect(results.map(({ number }) => number)).toEqual([3])
  const said = skippedMessages(blocks.at(-1)?.skipped ?? []).map(japanese)
  expect(said).toEqual([
    '申請の行ではないとみて、10行を確認から除きました。',
    '合計や小計の行：1行（5行目）',
    '記入例の行：1行（2行目）',
    '注記や別の表の行：7行（6、7、8、9、10…行目）',
    '空の行や区切りの行：1行',
  ])
  expect(csv.split('\r\n').at(-2)).toContain(',ファイル全体,')
  for (const line of said) expect(csv).toContain(line)
})

test('a row that is left out stays as it was in the result, without an answer', async () => {
  const rows = [HEADERS, SOUND, sums.with(0, '合計'), rowWith({ 医療機関等コード: '2412700607' })]
  const { csv } = await checked(fileOf(lines(rows)))
  const [, first, total, second] = csv.split('\r\n')
  expect([first, second].map((line) => line?.split(',').slice(0, 2).join())).toEqual([
    '2,OK',
    '4,OK',
  ])
  expect(total).toBe(`3,対象外,,,,,,,${sums.with(0, '合計').join()}`)
  expect(cellsInResult(csv, 4)[0]).toBe('2412700607')
})

test('a file without such rows says nothing of them', async () => {
  const { blocks, csv } = await checked(fileOf(lines([HEADERS, SOUND])))
  expect(blocks.at(-1)?.skipped).toEqual([])
  expect(csv).not.toContain('ファイル全体')
})

test('the example of the template is left out', async () => {
  const { rows } = await checked(fileOf(templateOf(guide)))
  expect(rows).toEqual([])
})
