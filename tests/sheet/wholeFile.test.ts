import { expect, test } from 'vitest'
import { checkedPart } from '../../lib/check'
import { loadGuide } from '../../lib/guide/guides'
import { commonOutcomes } from '../../lib/sheet/checkRow'
import { checkSheet } from '../../lib/sheet/checkSheet'
import { conditionsOf } from '../../lib/sheet/job'
import { japanese } from '../japanese'
import { checked, fileOf, HEADERS, jobOf, lines, rowWith, sentences } from './files'

const commonOf = async (file: File) =>
  commonOutcomes(conditionsOf(await jobOf(file)))
    .filter(({ unseen }) => !unseen)
    .map(({ message }) => japanese(message))

/** A file with these changes of the sound row, and headers in place of others. */
const fileWith = (
  changes: readonly Readonly<Record<string, string>>[],
  renamed: Readonly<Record<string, string>> = {},
) => {
  const headers = HEADERS.map((header) => renamed[header] ?? header)
  return fileOf(lines([headers, ...changes.map(rowWith)]))
}

test('codes that lost their 0 are read with it, which is said once', async () => {
  const codes = ['115110843', '110112349']
  const file = fileWith(codes.map((code) => ({ 医療機関等コード: code })))
  const { rows, csv } = await checked(file)
  expect(rows.map(({ code, answer }) => [code, answer])).toEqual([
    ['0115110843', 'nothingElse'],
    ['0110112349', 'nothingElse'],
  ])
  expect(await commonOf(file)).toEqual([
    '『医療機関等コード』に先頭の0が抜けたコードがあります。0を補い、10桁のコードとして確認しました。',
  ])
  expect(csv).toContain('"=""0115110843"""')
})

test('one code that lacks the 0 of the others is read with it', async () => {
  const codes = ['0110112349', '115110843']
  const { rows } = await checked(fileWith(codes.map((code) => ({ 医療機関等コード: code }))))
  expect(rows.map(({ code, answer }) => [code, answer])).toEqual([
    ['0110112349', 'nothingElse'],
    ['0115110843', 'nothingElse'],
  ])
})

test('marks in place of names of files are said once, and what is missing in its row', async () => {
  const marks = [
    { 領収書ファイル名: '有', 領収書内訳書ファイル名: '○' },
    {
      ...{ 領収書ファイル名: 'なし', 領収書内訳書ファイル名: '○' },
      医療機関等コード: '0110112349',
    },
  ]
  const file = fileWith(marks)
  const { rows } = await checked(file)
  expect(rows.map(({ answer }) => answer)).toEqual(['nothingElse', 'fail'])
  expect(await commonOf(file)).toEqual([
    '『領収書ファイル名』は添付の有無だけなので、どのファイルかは確認できません。',
    '『領収書内訳書ファイル名』は添付の有無だけなので、どのファイルかは確認できません。',
  ])
})

test('seven digits beside the number of the prefecture are a whole code', async () => {
  const headers = ['都道府県番号', ...HEADERS]
  const rowOf = (prefecture: string, change: Readonly<Record<string, string>>) => [
    prefecture,
    ...rowWith(change),
  ]
  const file = fileOf(
    lines([
      headers,
      rowOf('34', { 医療機関等コード: '0712362' }),
      rowOf('34', { 医療機関等コード: '07123' }),
      rowOf('99', { 医療機関等コード: '0712362' }),
    ]),
  )
  const { rows } = await checked(file)
  expect(rows.map(({ code, answer }) => [code, answer])).toEqual([
    ['3410712362', 'pass'],
    ['07123', 'review'],
    ['0712362', 'review'],
  ])
})

test('both rows with one code say so', async () => {
  const { rows, blocks } = await checked(fileWith([{}, { 医療機関等名: '別の名前' }]))
  expect(rows.map(({ sameAs }) => sameAs)).toEqual([3, 2])
  expect(blocks.at(-1)?.causes.map(({ text, count }) => [text.key, count])).toEqual([
    ['sheetSameCode', 2],
  ])
})

const THOUSANDS = Object.fromEntries(
  HEADERS.slice(3, 7).map((header) => [header, `${header}（千円）`]),
)
const inThousands = (amount: string) => {
  const [mobile, computer, total] = ['41', '130', '171']
  const names = HEADERS.slice(3, 7)
  const amounts = [mobile, computer, total, amount]
  return Object.fromEntries(names.map((name, place) => [name, amounts[place] ?? '']))
}

test('an amount in yen in a column of thousands is a thousand times too much', async () => {
  const file = fileWith(
    [inThousands('128'), { ...inThousands('128000'), 医療機関等コード: '0110112349' }],
    THOUSANDS,
  )
  const { rows, blocks } = await checked(file)
  expect(rows.map(({ answer }) => answer)).toEqual(['pass', 'fail'])
  expect(blocks.at(-1)?.causes.map(({ text }) => text.key)).toEqual(['checkAmountThousandfold'])
})

test('an amount in thousands beside costs in yen is called that', async () => {
  const { blocks } = await checked(fileWith([{ 補助申請額: '128' }]))
  expect(blocks.at(-1)?.causes.map(({ text }) => text.key)).toEqual(['checkInThousands'])
})

const adviceOn = async (file: File) => {
  const { blocks } = await checked(file)
  const causes = blocks.at(-1)?.causes ?? []
  return causes.flatMap(({ answer, text }) => (answer === 'advice' ? [text.key] : []))
}

test('an amount without tax is advised on, also where costs to compare it with are missing', async () => {
  expect(await adviceOn(fileWith([{ 総事業費: '171000+税' }]))).toEqual(['checkTaxAdvice'])
  const headers = ['医療機関コード', '施設区分', '総事業費', '補助申請額']
  const row = ['3410712362', '診療所', '171000+税', '128000']
  expect(await adviceOn(fileOf(lines([headers, row])))).toEqual(['checkTaxAdvice'])
})

test.each(['総事業費（税抜）', '総事業費＋税', '総事業費（税別・円）'])(
  'so is one under the header %s',
  async (header) => {
    expect(await adviceOn(fileWith([{}], { 総事業費: header }))).toEqual(['checkTaxAdvice'])
  },
)

test('an amount with tax is not', async () => {
  expect(await adviceOn(fileWith([{}], { 総事業費: '総事業費（税込）' }))).toEqual([])
  const withTax = { 総事業費: '171000円（税込）' }
  expect(await adviceOn(fileWith([withTax], { 総事業費: '総事業費（税抜）' }))).toEqual([])
})

test('an item that was not bought is said in words', async () => {
  const bought = { 総事業費: '130000', 補助申請額: '97000' }
  const words = ['なし', '無し', '該当なし', '―', '0円']
  const { rows } = await checked(
    fileWith(words.map((word) => ({ ...bought, モバイル端末等の購入費: word }))),
  )
  expect(rows.map(({ fails, reviews }) => [fails, reviews])).toEqual(words.map(() => [0, 1]))
})

test('a small amount beside costs in yen is one matter', async () => {
  const { blocks } = await checked(fileWith([{ 補助申請額: '870' }]))
  expect(blocks.at(-1)?.causes.map(({ text }) => text.key)).toEqual(['checkAmountFarBelow'])
})

const codes = ['3410712362', '0110112349', '2412700607']
/** Rows of different facilities, with these changes. */
const rowsOf = (changes: readonly Readonly<Record<string, string>>[]) =>
  changes.map((change, index) => ({ 医療機関等コード: codes[index] ?? '', ...change }))
const NO_FILES = { 領収書ファイル名: '', 領収書内訳書ファイル名: ' ' }

/** The check of a file, with what is said once of all rows. */
async function wholeOf(file: File) {
  const { rows, csv, blocks } = await checked(file)
  const job = await jobOf(file)
  const said = commonOutcomes(conditionsOf(job, null, [], blocks.at(-1)?.emptyColumns))
  const common = said.filter(({ unseen }) => !unseen)
  return {
    answers: rows.map(({ answer }) => answer),
    common: common.map(({ answer, message }) => `${answer} ${japanese(message)}`),
    csv,
  }
}

test('columns of files that are empty in every row are said once, and no row is wrong or OK for it', async () => {
  const { answers, common, csv } = await wholeOf(fileWith(rowsOf([NO_FILES, NO_FILES])))
  expect(answers).toEqual(['nothingElse', 'nothingElse'])
  expect(common).toEqual([
    'review 『領収書ファイル名』の列は、すべての行で空のため、確認できません。',
    'review 『領収書内訳書ファイル名』の列は、すべての行で空のため、確認できません。',
  ])
  expect(csv.match(/すべての行で空/g)).toHaveLength(2)
  expect(csv.match(/ほかに指摘なし/g)).toHaveLength(2)
  expect(csv).not.toContain('添付されていません')
})

test('what is wrong beside empty columns of files stays wrong in its row', async () => {
  const changes = [NO_FILES, { ...NO_FILES, 補助申請額: '999000' }]
  expect((await wholeOf(fileWith(rowsOf(changes)))).answers).toEqual(['nothingElse', 'fail'])
})

test('one column of files can be empty throughout, while the other is checked row by row', async () => {
  const empty = { 領収書ファイル名: '' }
  const changes = [empty, { ...empty, 領収書内訳書ファイル名: '' }]
  const { answers, common } = await wholeOf(fileWith(rowsOf(changes)))
  expect(answers).toEqual(['nothingElse', 'fail'])
  expect(common).toHaveLength(1)
})

test('a file that only the last row names makes the others wrong', async () => {
  const { answers, common } = await wholeOf(fileWith(rowsOf([NO_FILES, NO_FILES, {}])))
  expect(answers).toEqual(['fail', 'fail', 'pass'])
  expect(common).toEqual([])
})

test('one row alone without a file is wrong, as is one with なし in every row', async () => {
  expect((await wholeOf(fileWith(rowsOf([NO_FILES])))).answers).toEqual(['fail'])
  const none = { 領収書ファイル名: 'なし', 領収書内訳書ファイル名: 'なし' }
  expect((await wholeOf(fileWith(rowsOf([none, none])))).answers).toEqual(['fail', 'fail'])
})

test('empty columns of files are said once also where no notice confirms what to attach', async () => {
  const houmon = checkedPart(await loadGuide('houmon'))
  const file = fileWith(rowsOf([NO_FILES, NO_FILES]))
  let csv = ''
  for await (const block of checkSheet({ ...(await jobOf(file)), guide: houmon }, sentences)) {
    csv += block.csv
  }
  expect(csv.match(/すべての行で空/g)).toHaveLength(2)
  expect(csv).not.toContain('添付されていません')
})
