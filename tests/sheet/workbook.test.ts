import { writeOds } from 'hucre/ods'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { archiveFault } from '../../lib/sheet/workbook/archive'
import { MAX_BOOK_ROWS, readWorkbook } from '../../lib/sheet/workbook/readWorkbook'
import { writeWorkbook } from '../../lib/sheet/workbook/writeWorkbook'
import { writeRow } from '../../lib/sheet/write'
import { compoundFile, smallXls } from './smallXls'

const NO_VALUE = '（式に値がありません）'
type Sheets = Parameters<typeof writeXlsx>[0]['sheets']
const book = (...sheets: Sheets) => writeXlsx({ sheets })
const read = async (bytes: Uint8Array) => {
  const result = await readWorkbook(bytes, NO_VALUE)
  return result.ok ? result.sheets : result
}

test('cells are read as they are shown: codes with their zeros, days, yes and no', async () => {
  const rows = [
    ['コード', '完了日', '金額', '補助'],
    [],
    [null, new Date('2025-12-10'), 41_000, false],
  ]
  const cells = new Map([
    ['2,0', { value: 110_112_349, type: 'number' as const, style: { numFmt: '0000000000' } }],
  ])
  expect(await read(await book({ name: '申請', rows, cells }))).toMatchObject([
    {
      name: '申請',
      csv: 'コード,完了日,金額,補助\r\n,,,\r\n"=""0110112349""",2025-12-10,41000,FALSE\r\n',
    },
  ])
})

test('a formula gives what was worked out last, and says so where that is missing', async () => {
  const cells = new Map([
    ['0,0', { value: 5, type: 'formula' as const, formula: 'B1*2', formulaResult: 5 }],
    ['0,1', { value: null, type: 'formula' as const, formula: 'A1' }],
  ])
  const sheets = await read(await book({ name: 'A', rows: [[null, null, 'x']], cells }))
  expect(sheets).toMatchObject([{ name: 'A', csv: `5,${NO_VALUE},x\r\n` }])
})

test('in a list a cell that is merged over rows is of each of them', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '申請',
        rows: [
          ['施設', '領収書', '備考'],
          ['一号店', '500000', '東'],
          ['二号店'],
          ['三号店', '90000', '西'],
        ],
        merges: [
          { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
          { startRow: 3, startCol: 1, endRow: 3, endCol: 2 },
        ],
      },
    ],
  })
  const csvOf = async (isList: boolean) => {
    const result = await readWorkbook(bytes, NO_VALUE, isList)
    return result.ok ? result.sheets[0]?.csv : result
  }
  expect(await csvOf(true)).toContain('二号店,500000')
  expect(await csvOf(false)).not.toContain('二号店,500000')
})

test('a sheet that is hidden is left alone', async () => {
  const bytes = await book(
    { name: '申請', rows: [['a']] },
    { name: '控え', rows: [['b']], hidden: true },
  )
  expect(await read(bytes)).toMatchObject([{ name: '申請', csv: 'a\r\n' }])
})

test('hidden sheets, and filled rows and columns that are hidden, are counted', async () => {
  const bytes = await book(
    {
      name: '内訳書',
      rows: [['項目', '金額', '控え'], ['端末', 41_000, 'x'], ['改修', 130_000], []],
      columns: [{}, {}, { hidden: true }, { hidden: true }],
      rowDefs: new Map([
        [2, { hidden: true }],
        [3, { hidden: true }],
      ]),
    },
    { name: '控え', rows: [['b']], hidden: true },
  )
  expect(await readWorkbook(bytes, NO_VALUE)).toMatchObject({
    sheets: [{ name: '内訳書', hidden: 2 }],
    hiddenSheets: 1,
  })
})

test('an ODS file and one of Excel 97 are read as an XLSX file is', async () => {
  const rows = [
    ['領収書内訳書', ''],
    ['モバイル端末', 41_000],
  ]
  const csv = '領収書内訳書,\r\nモバイル端末,41000\r\n'
  const ods = await writeOds({ sheets: [{ name: '内訳書', rows }] })
  expect(await read(ods)).toMatchObject([{ name: '内訳書', csv }])
  expect(await read(smallXls('内訳書', rows))).toMatchObject([{ name: '内訳書', csv }])
})

describe('a workbook is refused', () => {
  test('with more rows than are read', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => [`${at}`])
    expect(await read(await book({ name: 'A', rows: rows(MAX_BOOK_ROWS) }))).toHaveLength(1)
    expect(await read(await book({ name: 'A', rows: rows(MAX_BOOK_ROWS + 1) }))).toMatchObject({
      ok: false,
      tooLarge: true,
    })
  })

  test('that would unpack to more than there is room for, or does not say to how much', async () => {
    const bytes = await book({ name: 'A', rows: [['a']] })
    expect(archiveFault(bytes)).toBeNull()
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const at = bytes.findLastIndex((_, place) => {
      return place + 4 <= bytes.length && view.getUint32(place, true) === 0x02014b50
    })
    view.setUint32(at + 24, 300_000_000, true)
    expect(archiveFault(bytes)).toBe('tooLarge')
    view.setUint32(at + 24, 0, true)
    expect(archiveFault(bytes)).toBe('broken')
  })

  test('that unpacks to more than it says', async () => {
    const bytes = await book({ name: 'A', rows: [['a'.repeat(1_000)]] })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    }
    expect(archiveFault(bytes)).toBeNull()
    expect(await read(bytes)).toMatchObject({ ok: false, tooLarge: false })
  })

  test('that has a password', async () => {
    const locked = compoundFile('EncryptedPackage', Buffer.from('...'))
    expect(await read(locked)).toMatchObject({ ok: false, isLocked: true })
  })

  test('of Excel 97 that is cut off, or is another compound file', async () => {
    const whole = smallXls('内訳書', [['a']])
    expect(await read(whole.subarray(0, 700))).toMatchObject({ ok: false, isLocked: false })
    expect(await read(compoundFile('WordDocument', Buffer.from('...')))).toMatchObject({
      ok: false,
    })
  })

  test('that is another archive, or cut off', async () => {
    const bytes = await book({ name: 'A', rows: [['a']] })
    expect(await read(bytes.slice(0, 500))).toMatchObject({ ok: false })
    expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ ok: false })
  })
})

test('what is written is text only: codes whole, and nothing that runs', async () => {
  const csv = writeRow(['0110112349', '=HYPERLINK("x")', '-1', 'みほん\n診療所'])
  const bytes = new Uint8Array(await (await writeWorkbook(csv, '申請')).arrayBuffer())
  const xml = await read(bytes)
  expect(xml).toMatchObject([{ name: '申請', csv }])
})

test('columns of amounts are written as numbers', async () => {
  const csv = writeRow(['端末', '41000', '41000']) + writeRow(['0123', '', 'なし'])
  const bytes = new Uint8Array(await (await writeWorkbook(csv, '下書き', [2])).arrayBuffer())
  const { sheets } = await readXlsx(bytes)
  expect(sheets[0]?.rows).toEqual([
    ['端末', '41000', 41000],
    ['0123', '', 'なし'],
  ])
})
