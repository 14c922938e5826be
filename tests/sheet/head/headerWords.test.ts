import { expect, test } from 'vitest'
import { readHead } from '../../../lib/sheet/head/head'
import { readHeaders } from '../../../lib/sheet/head/headerMeanings'
import { fileOf, vocabulary } from '../files'

test.each([
  ['店舗名', 'facilityName'],
  ['店名', 'facilityName'],
  ['薬局', 'facilityName'],
  ['store_name', 'facilityName'],
  ['Pharmacy Code', 'facilityCode'],
  ['facility_type', 'facilityKind'],
  ['内訳書金額', 'breakdownTotal'],
  ['屋号', 'facilityName'],
  ['拠点名', 'facilityName'],
  ['区分', 'facilityKind'],
  ['端末購入費', 'cost:mobile'],
  ['レセ改修', 'cost:receiptComputer'],
  ['工事完了', 'completionDate'],
  ['作業完了日', 'completionDate'],
  ['過去の補助', 'alreadySubsidised'],
  ['総事業費＋税', 'totalCost'],
  ['端末購入費 (+消費税)', 'cost:mobile'],
  ['受給歴', 'alreadySubsidised'],
  ['レセプトシステムの改修費', 'cost:receiptComputer'],
])('%s is what a head office calls a column', (header, name) => {
  expect(readHeaders([header, '備考'], vocabulary)).toEqual({
    meanings: [name, null],
    questions: [],
  })
})

test.each([
  ['支店名', 'facilityName'],
  ['業態', 'facilityKind'],
  ['検収日', 'completionDate'],
  ['補助の有無', 'alreadySubsidised'],
  ['請求額', 'requestedAmount'],
  ['明細', 'breakdown'],
])('%s may be it, and is asked about', (header, name) => {
  expect(readHeaders([header], vocabulary)).toEqual({
    meanings: [null],
    questions: [{ name, columns: [0] }],
  })
})

test('what says it in full goes before what only may be it', () => {
  const { meanings, questions } = readHeaders(['店名', '施設名', '検収日', '完了日'], vocabulary)
  expect([meanings, questions]).toEqual([[null, 'facilityName', null, 'completionDate'], []])
})

test('of two that are called so in tables only, a person chooses', () => {
  expect(readHeaders(['店名', '屋号'], vocabulary).questions).toEqual([
    { name: 'facilityName', columns: [0, 1] },
  ])
})

const questionsOf = async (text: string) => {
  const result = await readHead(fileOf(text), vocabulary)
  return result.ok ? result.head.questions : result.reason.key
}

test('values ask where the header says nothing: codes that hold, and kinds', async () => {
  expect(
    await questionsOf(
      '支店CD,店名,完了日,メモ\n3410712362,東,2025/12/1,薬局\n2412700607,西,2025/12/1,診療所\n',
    ),
  ).toEqual([
    { name: 'facilityCode', columns: [0] },
    { name: 'facilityKind', columns: [3] },
  ])
})

test('amounts ask what they are as long as one of the amounts is missing', async () => {
  expect(
    await questionsOf(
      '店名,費用1,費用2,no,year\n東,41000,130000,1,2025\n西,"39,800",110000,2,2026\n',
    ),
  ).toEqual([
    { name: 'cost:mobile', columns: [1, 2] },
    { name: 'cost:receiptComputer', columns: [1, 2] },
    { name: 'totalCost', columns: [1, 2] },
    { name: 'requestedAmount', columns: [1, 2] },
  ])
})

test('days ask whether they are the day of completion, unless their header says another day', async () => {
  expect(await questionsOf('店名,日\n東,2025/12/1\n西,令和7年12月2日\n')).toEqual([
    { name: 'completionDate', columns: [1] },
  ])
  expect(await questionsOf('店名,開局日\n東,2020/12/1\n西,2021/12/2\n')).toEqual([])
})

test('a header that may ask for an earlier subsidy is decided by yes and no below it', async () => {
  const decided = await readHead(fileOf('店名,補助の利用\n東,なし\n西,あり\n'), vocabulary)
  expect(decided).toMatchObject({
    head: { meanings: ['facilityName', 'alreadySubsidised'], questions: [] },
  })
  expect(await questionsOf('店名,補助の利用\n東,なし\n西,検討中\n')).toEqual([
    { name: 'alreadySubsidised', columns: [1] },
  ])
})

test('a column of names asks, where no header says which it is', async () => {
  expect(await questionsOf('3410712362,みほん薬局 東店\n2412700607,みほん診療所\n')).toEqual([
    { name: 'facilityCode', columns: [0] },
    { name: 'facilityName', columns: [1] },
  ])
})

test('numbers of other kinds and a column that is known ask nothing', async () => {
  expect(
    await questionsOf('電話,店名,完了日\n0312345678,東,2025/12/1\n0312345679,西,2025/12/1\n'),
  ).toEqual([])
  expect(
    await questionsOf('控え,医療機関等コード\n3410712362,2412700607\n2412700607,3410712362\n'),
  ).toEqual([])
})
