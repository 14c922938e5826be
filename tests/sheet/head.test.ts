import { expect, test } from 'vitest'
import { faultsOf, meaningsOfHeaders } from '../../lib/sheet/columns'
import { readHead } from '../../lib/sheet/head'
import { templateOf } from '../../lib/sheet/template'
import { japanese } from '../japanese'
import { fileOf, guide, HEADERS, lines, SOUND, vocabulary } from './files'

const MEANINGS = [
  'facilityCode',
  'facilityName',
  'facilityKind',
  'cost:mobile',
  'cost:receiptComputer',
  'totalCost',
  'requestedAmount',
  'completionDate',
  'applicationDate',
  'alreadySubsidised',
  'receipt',
  'breakdown',
]

async function headOf(file: Blob) {
  const result = await readHead(file, vocabulary)
  if (!result.ok) throw new Error(japanese(result.reason))
  return result.head
}

async function refusalOf(...parts: BlobPart[]): Promise<string> {
  const result = await readHead(fileOf(...parts), vocabulary)
  return result.ok ? '' : japanese(result.reason)
}

test.each([',', '\t', ';'] as const)(
  'a file with the delimiter %j is understood',
  async (delimiter) => {
    const head = await headOf(fileOf(lines([HEADERS, SOUND], delimiter)))
    expect(head.format).toEqual({ encoding: 'utf-8', delimiter, headerRow: 1 })
    expect(head.headers).toEqual(HEADERS)
    expect(head.meanings).toEqual(MEANINGS)
  },
)

test('each column has its first values as examples', async () => {
  const rows = [
    ['番号', '総事業費'],
    ['', '1'],
    ['x', '2'],
    ['', '3'],
    ['', '4'],
  ]
  const { examples } = await headOf(fileOf(lines(rows)))
  expect(examples).toEqual([['x'], ['1', '2', '3']])
})

test('the header is found below a title, empty rows and the line that names the delimiter', async () => {
  const file = fileOf(`sep=;\n令和7年度の申請;;\n\n${lines([HEADERS, SOUND], ';')}`)
  expect((await headOf(file)).format).toMatchObject({ delimiter: ';', headerRow: 4 })
})

test('empty columns at the end are no columns', async () => {
  const file = fileOf(
    lines([
      [...HEADERS, '', ' '],
      [...SOUND, '', ''],
    ]),
  )
  expect((await headOf(file)).headers).toEqual(HEADERS)
})

test('unknown columns are shown as well', async () => {
  const head = await headOf(fileOf('a,b\n1,2\n'))
  expect(head.headers).toEqual(['a', 'b'])
  expect(head.meanings).toEqual([null, null])
})

test.each([
  ['何も書かれていません', ['']],
  ['何も書かれていません', ['\ufeff\r\n ,\r\n']],
  ['申請の行がありません', [`${HEADERS.join(',')}\n,,\n`]],
  ['形式のファイルのようです', [new Uint8Array([0x50, 0x4b, 3, 4, 20])]],
  ['形式のファイルのようです', [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])]],
  ['文字のファイルとして読めません', ['a\0b\0']],
])('a file without a table is refused: %s', async (reason, parts) => {
  expect(await refusalOf(...parts)).toContain(reason)
})

test('file columns are recognised by their usual headers', () => {
  const headers = [
    '領収書のファイル名',
    '内訳書ファイル名',
    '添付ファイル名',
    '領収書の発行元',
    '備考',
  ]
  expect(meaningsOfHeaders(headers, vocabulary)).toEqual([
    'receipt',
    'breakdown',
    'attachments',
    null,
    null,
  ])
})

test('headers that say only a part are enough where no other column is like them', () => {
  const headers = ['コード', '店舗名', '区分', '端末購入費', '改修費', '合計', '過去の補助', '備考']
  expect(meaningsOfHeaders(headers, vocabulary)).toEqual([
    'facilityCode',
    'facilityName',
    'facilityKind',
    'cost:mobile',
    'cost:receiptComputer',
    'totalCost',
    'alreadySubsidised',
    null,
  ])
  expect(meaningsOfHeaders(['区分', '種別', '合計', '総事業費'], vocabulary)).toEqual([
    null,
    null,
    null,
    'totalCost',
  ])
})

test('headers that speak of something else are none of ours', () => {
  const headers = [
    '前回の申請額',
    '補助申請額（前年度）',
    '見積額',
    '本部の医療機関等コード',
    '完了予定日',
  ]
  expect(meaningsOfHeaders(headers, vocabulary)).toEqual([null, null, null, null, null])
})

test('duplicate meanings and missing fields are reported, decisive ones first', () => {
  const { twice, missing } = faultsOf(['totalCost', 'totalCost', null, 'receiptDate'], vocabulary)
  expect(twice).toEqual(['totalCost'])
  expect(missing[0]).toEqual({ name: 'cost:mobile', decisive: true })
  expect(missing.map(({ name }) => name)).not.toContain('receiptDate')
})

test('one list of files covers receipt and breakdown', () => {
  const names = (meanings: Parameters<typeof faultsOf>[0]) =>
    faultsOf(meanings, vocabulary).missing.map(({ name }) => name)
  expect(names(['attachments'])).not.toContain('receipt')
  expect(names(['receipt', 'breakdown'])).not.toContain('attachments')
  expect(names(['receipt'])).toContain('breakdown')
})

test('the template is understood column by column', async () => {
  const head = await headOf(fileOf(templateOf(guide)))
  expect(head.format).toEqual({ encoding: 'utf-8', delimiter: ',', headerRow: 1 })
  expect(head.meanings).not.toContain(null)
  expect(faultsOf(head.meanings, vocabulary)).toEqual({ twice: [], missing: [] })
})
