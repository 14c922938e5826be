import { expect, test } from 'vitest'
import { checkedPart } from '../../lib/check'
import { bundledGuide, GUIDE_IDS } from '../../lib/guide/guides'
import { checkRow, commonOutcomes } from '../../lib/sheet/checkRow'
import { checkSheet, ROWS_A_BLOCK } from '../../lib/sheet/checkSheet'
import { readHead } from '../../lib/sheet/head/head'
import { conditionsOf, MAX_ROWS } from '../../lib/sheet/job'
import { templateOf } from '../../lib/sheet/template'
import { japanese } from '../japanese'
import {
  checked,
  DAY,
  fileOf,
  HEADERS,
  jobOf,
  lines,
  rowWith,
  SOUND,
  SOUND_RESULT,
  sentences,
} from './files'

/** @returns the reasons why a row is not OK, each on a line with its columns. */
async function reasonsOf(cells: readonly string[], headers = HEADERS): Promise<string[]> {
  const job = await jobOf(fileOf(lines([headers, SOUND])))
  const row = { cells, number: 2, sameAs: null, damaged: false }
  return checkRow(row, conditionsOf(job)).reasons.map(
    ({ answer, columns, text }) =>
      `${answer} ${columns.map((column) => headers[column]).join('・')}: ${japanese(text)}`,
  )
}

test('a correct row is OK, with its estimate', async () => {
  const { rows } = await checked(fileOf(lines([HEADERS, SOUND])))
  expect(rows).toEqual([SOUND_RESULT])
})

test('mistakes are reported with their columns', async () => {
  expect(await reasonsOf(rowWith({ 総事業費: '100000' }))).toEqual([
    'fail 総事業費・モバイル端末等の購入費・レセプトコンピュータの改修費: 総事業費が 100,000円 ですが、内訳の合計は 171,000円 です。',
  ])
  expect(await reasonsOf(rowWith({ 完了日: '', 領収書ファイル名: '見積書.pdf' }))).toEqual([
    'fail 完了日: 『完了日』がまだ入力されていません。',
    'fail 領収書ファイル名: 『見積書.pdf』は領収書ではないようです。',
  ])
})

test('a code without its leading zero is 要確認 with the likely code, never OK', async () => {
  const [reason, ...more] = await reasonsOf(rowWith({ 医療機関等コード: '115110843' }))
  expect(reason).toMatch(
    /^review 医療機関等コード: 「115110843」は9桁です。.*「0115110843」でよいか/,
  )
  expect(more).toEqual([])
})

test('converted cells are read and reported, never silently OK', async () => {
  const change = { 総事業費: '1.71E+05', 完了日: '46001', 医療機関等コード: '="3410712362"' }
  expect(await reasonsOf(rowWith(change))).toEqual([
    expect.stringMatching(/^review 総事業費: 「1.71E\+05」を 171,000円 と読みました/),
    expect.stringMatching(/^review 完了日: 「46001」は.*2025年）12月10日 と読みました/),
  ])
})

test('a header in thousands of yen applies to its column', async () => {
  const headers = HEADERS.map((header) => (header === '総事業費' ? '総事業費（千円）' : header))
  expect(await reasonsOf(rowWith({ 総事業費: '171' }), headers)).toEqual([])
  expect((await reasonsOf(rowWith({ 総事業費: '171' }))).length).toBeGreaterThan(0)
})

test('a unit above the header applies to all amounts, and its words to no other column', async () => {
  const title = ['補助金申請一覧', '', '', '（金額の単位：千円）', '2025年12月']
  const amounts = ['41', '130', '171', '128']
  const row = [...SOUND.slice(0, 3), ...amounts, ...SOUND.slice(7)]
  const { rows } = await checked(fileOf(lines([title, HEADERS, row])))
  expect(rows.map(({ answer, estimate }) => [answer, estimate])).toEqual([['pass', 128_000]])
})

test('several file names in a cell are separated, and one name with a comma is not', async () => {
  const files = async (names: string) =>
    (await reasonsOf(rowWith({ 領収書ファイル名: names }))).filter(
      (line) => !line.startsWith('advice'),
    )
  expect(await files('写真.jpg;領収書.pdf')).toEqual([])
  expect(await files('写真.jpg、領収書.pdf')).toEqual([])
  expect(await files('領収書、内訳書.pdf')).not.toEqual([])
})

test('unreadable rows have their reason, and the others are checked', async () => {
  const text = lines([
    HEADERS,
    ['3410712362', 'みほん診療所'],
    [...SOUND, '余り'],
    ['"34', ...SOUND.slice(1)],
    rowWith({ 医療機関等名: 'み\ufffdん診療所', 医療機関等コード: '3440712366', 施設区分: '薬局' }),
    [...rowWith({ 医療機関等名: '最後' }), '', ''],
  ])
  const { rows, csv } = await checked(fileOf(text))
  expect(rows.map(({ number, answer }) => `${number} ${answer}`)).toEqual([
    '2 review',
    '3 review',
    '4 review',
    '5 review',
    '6 pass',
  ])
  expect(csv).toContain('見出しは 12列ですが、この行は 2列のため')
  expect(csv).toContain('見出しは 12列ですが、この行は 13列あるため')
  expect(csv).toContain('「""」の記号の数が合わず')
  expect(csv).toContain('『医療機関等名』に、読み取れない文字があります。')
})

test('rows of another encoding that were put below are looked at again', async () => {
  const text = '縺ゅ♀縺ｰ險ｺ逋よ園'
  const { rows, csv } = await checked(
    fileOf(lines([HEADERS, SOUND, rowWith({ 医療機関等名: text })])),
  )
  expect(rows.map(({ number, answer }) => `${number} ${answer}`)).toContain('3 review')
  expect(csv).toContain('『医療機関等名』に、読み取れない文字があります。')
})

test('the sign for the end of a file is no row', async () => {
  const { rows, blocks } = await checked(fileOf(`${lines([HEADERS, SOUND])}\u001a`))
  expect(rows.map(({ number }) => number)).toEqual([2])
  expect(blocks.at(-1)?.skipped).toEqual([{ reason: 'empty', count: 1, numbers: [3] }])
})

test('empty rows are skipped but counted, as spreadsheets count', async () => {
  const { rows } = await checked(
    fileOf(`${lines([HEADERS, SOUND])}\n,,\n${SOUND.join(',')}\n\n,,,\n`),
  )
  expect(rows.map(({ number }) => number)).toEqual([2, 5])
})

test('a duplicate code is reported with the number of its first row', async () => {
  const again = rowWith({ 医療機関等コード: '34-1071-2362' })
  const { rows, csv } = await checked(fileOf(lines([HEADERS, SOUND, again, SOUND])))
  expect(rows.map(({ sameAs }) => sameAs)).toEqual([3, 2, 2])
  expect(rows[1]?.answer).toBe('review')
  expect(csv).toContain('［医療機関等コード］2行目と同じ医療機関等コードです。')
})

test('of too many rows the first are checked, and the first unchecked one is reported', async () => {
  const job = await jobOf(fileOf(lines([HEADERS, ...Array.from({ length: 6 }, () => SOUND)])))
  const checkedAtMost = async (most: number) => {
    const blocks = await Array.fromAsync(checkSheet(job, sentences, most))
    const csv = blocks.map((block) => block.csv).join('')
    return {
      rows: blocks.flatMap(({ rows }) => rows).map(({ number }) => number),
      lines: csv.trimEnd().split('\r\n').length,
      uncheckedFrom: blocks.at(-1)?.uncheckedFrom,
    }
  }
  expect(await checkedAtMost(4)).toEqual({ rows: [2, 3, 4, 5], lines: 5, uncheckedFrom: 6 })
  const all = { rows: [2, 3, 4, 5, 6, 7], lines: 7, uncheckedFrom: null }
  expect(await checkedAtMost(6)).toEqual(all)
  expect(await checkedAtMost(MAX_ROWS)).toEqual(all)
})

test('rows without a code are not duplicates', async () => {
  const none = rowWith({ 医療機関等コード: '' })
  const { rows } = await checked(fileOf(lines([HEADERS, none, none])))
  expect(rows.map(({ sameAs }) => sameAs)).toEqual([null, null])
})

test('outcomes common to all rows are said once, and no row is OK then', async () => {
  const job = { ...(await jobOf(fileOf(lines([HEADERS, SOUND])))), asOf: '2026-02-01' }
  const common = commonOutcomes(conditionsOf(job))
  expect(common.filter(({ unseen }) => !unseen).map(({ rule }) => rule)).toEqual(['deadline'])
  expect(common.filter(({ unseen }) => unseen).map(({ rule }) => rule)).toEqual([
    'paid',
    'breakdown-complete',
    'code-current',
    'basic-cost',
    'receipt-itemised',
  ])
  for await (const { rows, csv } of checkSheet(job, sentences)) {
    expect(rows[0]?.answer).toBe('nothingElse')
    expect(csv).toContain('手引きの申請期限 令和8年（2026年）1月31日 を過ぎています。')
  }
})

test('a row’s own application date is checked against the deadline, besides the common outcome', async () => {
  expect(await reasonsOf(rowWith({ 申請日: '2026-02-05' }))).toEqual([
    expect.stringMatching(/^review 申請日: .*手引きの申請期限 令和8年（2026年）1月31日 より後/),
  ])
  expect(await reasonsOf(rowWith({ 申請日: '' }))).toEqual([
    'fail 申請日: 『申請日』がまだ入力されていません。',
  ])
})

test.each(GUIDE_IDS)('the example in the template of %s is correct', async (id) => {
  const guide = await bundledGuide(id)
  if (!guide) throw new Error(id)
  const file = fileOf(templateOf(guide).replace('（記入例）', ''))
  const result = await readHead(file, guide.form.fields)
  if (!result.ok) throw new Error(japanese(result.reason))
  const { format, headers, meanings } = result.head
  const columns = { headers, meanings }
  const job = { file, format, columns, guide: checkedPart(guide), asOf: DAY }
  for await (const { rows, csv } of checkSheet(job, sentences)) {
    expect(
      rows.map(({ answer }) => answer),
      csv,
    ).not.toContain('fail')
    expect(rows.length).toBe(1)
  }
})

test('rows that are no applications are not kept in memory either', async () => {
  const note = SOUND.map((_, column) => (column === 0 ? '※ 東日本エリア' : ''))
  const notes = Array.from({ length: 10 * ROWS_A_BLOCK }, () => note)
  const { blocks, rows, csv } = await checked(fileOf(lines([HEADERS, SOUND, ...notes, SOUND])))
  for (const block of blocks) expect(block.csv.split('※').length - 1).toBeLessThanOrEqual(250)
  expect(csv.split('※').length - 1).toBe(notes.length)
  expect(rows.map(({ number }) => number)).toEqual([2, notes.length + 3])
})
