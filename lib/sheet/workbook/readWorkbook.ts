import { readXls } from 'hucre'
import { readOds } from 'hucre/ods'
import { type Cell, type CellValue, type MergeRange, readXlsx, type Sheet } from 'hucre/xlsx'
import { writeRow } from '../write'
import { archiveFault } from './archive'

/** Number of rows of a workbook that are read, as all of it is in memory. */
export const MAX_BOOK_ROWS = 20_000
/** Number of sheets that are read, the first ones. */
const MOST_SHEETS = 20
/** No list is wider: rows are filled up to here at most. */
const MOST_COLUMNS = 200
/** 0000000000: the format of a number that shows a code. */
const ZEROS = /^0+$/

/** A sheet of a workbook as CSV, with the same row numbers. */
export interface BookSheet {
  readonly name: string
  readonly csv: string
  /** Number of its filled rows and columns that are not shown. */
  readonly hidden: number
}

type BookResult =
  | {
      readonly ok: true
      readonly sheets: readonly BookSheet[]
      /** Number of sheets that are not shown, and not read. */
      readonly hiddenSheets: number
    }
  | { readonly ok: false; readonly tooLarge: boolean; readonly isLocked: boolean }

/**
 * Reads the visible sheets of a workbook (XLSX, XLS, ODS): values as they are shown, and the last results of formulas. Macros and links to other files are left alone.
 * @param noValue the text for a formula without a value.
 * @param isList whether the rows are a list, where a cell that is merged over some of them is of each.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  noValue: string,
  isList = false,
): Promise<BookResult> {
  const refused = { ok: false, tooLarge: false, isLocked: false } as const
  const isCompound = beginsWith(bytes, 0xd0, 0xcf)
  if (isCompound && isEncrypted(bytes)) return { ...refused, isLocked: true }
  const fault = isCompound ? null : archiveFault(bytes)
  if (fault !== null) return { ...refused, tooLarge: fault === 'tooLarge' }
  let hiddenSheets = 0
  const isShown = ({ hidden, veryHidden }: Pick<Sheet, 'hidden' | 'veryHidden'>, index: number) => {
    const isHidden = hidden === true || veryHidden === true
    if (isHidden) hiddenSheets++
    return !isHidden && index < MOST_SHEETS
  }
  try {
    const sheets = isCompound
      ? (await readXls(bytes)).sheets.filter(isShown)
      : isOpenDocument(bytes)
        ? (await readOds(bytes, { readStyles: true })).sheets.filter(isShown)
        : (await readXlsx(bytes, { sheets: isShown, readStyles: true, maxRows: MAX_BOOK_ROWS + 1 }))
            .sheets
    if (sheets.some((sheet) => filledRows(sheet) > MAX_BOOK_ROWS)) {
      return { ...refused, tooLarge: true }
    }
    return { ok: true, sheets: sheets.map((sheet) => toCsv(sheet, noValue, isList)), hiddenSheets }
  } catch {
    return refused
  }
}

function beginsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

/** The first part of an ODS file says what it is, unpacked. */
function isOpenDocument(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 120))
  return head.includes('application/vnd.oasis.opendocument.spreadsheet')
}

/** A workbook with a password is a compound file whose directory names what is encrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  const directory = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  return directory.includes('EncryptedPackage')
}

/** Formats may extend below the last filled row. */
function filledRows({ rows }: Sheet): number {
  return rows.findLastIndex((row) => row.some((value) => value !== null && value !== '')) + 1
}

function toCsv(sheet: Sheet, noValue: string, isList: boolean): BookSheet {
  const texts = sheet.rows
    .slice(0, filledRows(sheet))
    .map((row, at) =>
      row.map((value, column) => textOf(value, sheet.cells?.get(`${at},${column}`), noValue)),
    )
  if (isList) repeatDown(texts, sheet.merges ?? [])
  return { name: sheet.name, csv: texts.map(writeRow).join(''), hidden: hiddenIn(sheet) }
}

/** Writes what is merged over rows of one column into each of them: one receipt of several facilities. */
function repeatDown(texts: readonly string[][], merges: readonly MergeRange[]): void {
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = texts[startRow]?.[startCol] ?? ''
    if (startCol !== endCol || startCol >= MOST_COLUMNS || text === '') continue
    for (const row of texts.slice(startRow + 1, endRow + 1)) {
      while (row.length <= startCol) row.push('')
      row[startCol] = text
    }
  }
}

function hiddenIn({ rows, rowDefs, columns }: Sheet): number {
  const isFilled = (value: CellValue | undefined) =>
    value !== null && value !== undefined && value !== ''
  const hiddenRows = rows.filter(
    (row, at) => rowDefs?.get(at)?.hidden === true && row.some(isFilled),
  )
  const hiddenColumns = (columns ?? []).filter(
    ({ hidden }, at) => hidden === true && rows.some((row) => isFilled(row[at])),
  )
  return hiddenRows.length + hiddenColumns.length
}

function textOf(value: CellValue, cell: Cell | undefined, noValue: string): string {
  if (value === null || value === undefined) return cell?.formula === undefined ? '' : noValue
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const format = cell?.style?.numFmt ?? ''
  const isPadded = typeof value === 'number' && ZEROS.test(format)
  return isPadded ? String(value).padStart(format.length, '0') : String(value)
}
