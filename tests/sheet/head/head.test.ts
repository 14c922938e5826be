import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../../lib/sheet/columns'
import { readHead } from '../../../lib/sheet/head/head'
import { templateOf } from '../../../lib/sheet/template'
import { japanese } from '../../japanese'
import { fileOf, guide, HEADERS, lines, SOUND, vocabulary } from '../files'

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

test('a header that comes again on the next page leaves the rows before it in', async () => {
  const rows = [HEADERS, SOUND, HEADERS, SOUND.with(0, '2412700607')]
  expect((await headOf(fileOf(lines(rows)))).format.headerRow).toBe(1)
})

/** A header of two rows with merged cells. */
const UPPER = ['医療機関等コード', '施設', '', '費用', '', '', '補助申請額', '領収書', '']
const LOWER = ['', '名称', '区分', 'モバイル端末', 'レセコン改修', '合計', '', '日付', '金額（円）']
const CELLS = ['3410712362', 'みほん診療所', '診療所', '41000', '130000', '171000', '128000']
const ROW = [...CELLS, '2025/12/5', '171000']
const MERGED_MEANINGS = [
  'facilityCode',
  'facilityName',
  'facilityKind',
  'cost:mobile',
  'cost:receiptComputer',
  'totalCost',
  'requestedAmount',
  'receiptDate',
  'receiptTotal',
]

describe('a header of two rows with merged cells', () => {
  test.each<[string, string[][], number]>([
    ['at the top', [UPPER, LOWER], 2],
    ['below a title', [['令和7年度 申請一覧'], [], UPPER, LOWER], 4],
  ])('%s', async (_, rows, headerRow) => {
    const head = await headOf(fileOf(lines([...rows, ROW])))
    expect(head.meanings).toEqual(MERGED_MEANINGS)
    expect(head).toMatchObject({ headerRows: 2, questions: [], format: { headerRow } })
    expect(head.headers).toEqual([
      '医療機関等コード',
      '施設 名称',
      '施設 区分',
      '費用 モバイル端末',
      '費用 レセコン改修',
      '費用 合計',
      '補助申請額',
      '領収書 日付',
      '領収書 金額（円）',
    ])
  })

  test('one field in two kinds is asked about', async () => {
    const file = fileOf('医療機関コード,,総事業費,\n旧,新,税抜,税込\n1,2,3,4\n')
    const { meanings: found, questions } = await headOf(file)
    expect(found).toEqual([null, null, null, null])
    expect(questions).toEqual([
      { name: 'facilityCode', columns: [0, 1] },
      { name: 'totalCost', columns: [2, 3] },
    ])
  })

  test('a title over a header, and an application with gaps below one, are no such header', async () => {
    const titled = await headOf(fileOf(lines([['申請一覧', '', ''], HEADERS, SOUND])))
    expect(titled).toMatchObject({ headers: HEADERS, headerRows: 1, format: { headerRow: 2 } })
    const [code = '', ...rest] = SOUND
    const gaps = await headOf(
      fileOf(
        lines([
          ['No', ...HEADERS],
          ['', code, ...rest],
        ]),
      ),
    )
    expect(gaps).toMatchObject({ headerRows: 1, format: { headerRow: 1 } })
  })
})

test('of equal headers those over them decide, where they leave less to ask', async () => {
  const head = await headOf(
    fileOf(
      '薬局,,,申請内容,,前回実績,\nコード,名称,区分,申請額,完了日,申請額,完了日\n' +
        '3440712366,みほん薬局,薬局,85000,2025/12/1,41000,2024/12/1\n',
    ),
  )
  expect(head.headers.slice(3)).toEqual([
    '申請内容 申請額',
    '申請内容 完了日',
    '前回実績 申請額',
    '前回実績 完了日',
  ])
  expect(head.meanings.slice(3)).toEqual(['requestedAmount', 'completionDate', null, null])
})

test('a table with a column for each application is refused, and how to turn it is said', async () => {
  const down = HEADERS.map((header, at) => `${header},${SOUND[at]},${SOUND[at]}\n`).join('')
  expect(await refusalOf(`項目,1店目,2店目\n${down}`)).toContain('行と列を入れ替えて')
})

test('numbers of shops are no amounts to choose from', async () => {
  const rows = [
    ['店番コード', '端末', '諸費'],
    ['1001', '41000', '130000'],
    ['1002', '39800', '110000'],
  ]
  const { questions } = await headOf(fileOf(lines(rows)))
  expect(new Set(questions.flatMap(({ columns }) => columns))).toEqual(new Set([2]))
})

describe('a file without a header', () => {
  test.each<[string, string[][], number]>([
    ['begins with an application', [SOUND], 0],
    ['has a title', [['令和7年度の申請'], [], SOUND], 2],
  ])('%s: its columns are letters, and a person says what they are', async (_, rows, headerRow) => {
    const head = await headOf(fileOf(lines([...rows, SOUND])))
    expect(head).toMatchObject({ headerRows: 0, format: { headerRow } })
    expect(head.questions.map(({ name, columns }) => `${name} ${columns}`)).toEqual([
      'facilityCode 0',
      'facilityKind 2',
      'facilityName 1',
      'cost:mobile 3,4,5,6',
      'cost:receiptComputer 3,4,5,6',
      'totalCost 3,4,5,6',
      'requestedAmount 3,4,5,6',
      'completionDate 7,8',
    ])
    expect(head.headers.slice(0, 3)).toEqual(['A', 'B', 'C'])
    expect(head.headers).toHaveLength(SOUND.length)
    expect(new Set(head.meanings)).toEqual(new Set([null]))
    expect(head.examples[1]).toEqual(['みほん診療所'])
  })

  test('has more columns than there are letters', async () => {
    const wide = ['3410712362', ...Array.from({ length: 27 }, () => 'x')]
    const { headers } = await headOf(fileOf(lines([wide])))
    expect(headers.slice(-3)).toEqual(['Z', 'AA', 'AB'])
  })

  test('is one only if its first row has values', async () => {
    expect(await headOf(fileOf('2024,2025\nx,y\n'))).toMatchObject({ headerRows: 0 })
    expect(await headOf(fileOf('項番,2025\nx,y\n'))).toMatchObject({ headers: ['項番', '2025'] })
  })
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
  ['文字のファイルとして読めません', ['a\0\0b']],
  ['PDFのファイルのようです', ['%PDF-1.7\n1 0 obj\n']],
  ['HTMLのファイルのようです', ['\n<!DOCTYPE html><table><tr><td>医療機関等コード']],
  ['JSONのファイルのようです', ['[\n  { "医療機関等コード": "3410712362" }\n]\n']],
  ['見出しの行が見つかりません', ['補助金の申請予定\n']],
])('a file without a table is refused: %s', async (reason, parts) => {
  expect(await refusalOf(...parts)).toContain(reason)
})

test('the template is understood column by column', async () => {
  const head = await headOf(fileOf(templateOf(guide)))
  expect(head.format).toEqual({ encoding: 'utf-8', delimiter: ',', headerRow: 1 })
  expect(head.meanings).not.toContain(null)
  expect(faultsOf(head.meanings, vocabulary)).toEqual({ twice: [], missing: [] })
})
