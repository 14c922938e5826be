import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { writeRow } from '../write'
import { archiveFault } from './archive'

/** Number of rows of a workbook that are read, as all of it is in memory. */
export const MAX_BOOK_ROWS = 20_000
/** Number of sheets that are read, the first ones. */
const MOST_SHEETS = 20
/** 0000000000: the format of a number that shows a code. */
const ZEROS = /^0+$/

/** A sheet of a workbook as CSV, with the same row numbers. */
export interface BookSheet {
  readonly name: string
  readonly csv: string
}

type BookResult =
  | { readonly ok: true; readonly sheets: readonly BookSheet[] }
  | { readonly ok: false; readonly tooLarge: boolean }

/**
 * Reads the visible sheets of a workbook: values as they are shown, and the last results of formulas. Macros and links to other files are left alone.
 * @param noValue the text for a formula without a value.
 */
export async function readWorkbook(bytes: Uint8Array, noValue: string): Promise<BookResult> {
  const fault = archiveFault(bytes)
  if (fault !== null) return { ok: false, tooLarge: fault === 'tooLarge' }
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }, index) => !hidden && !veryHidden && index < MOST_SHEETS,
      readStyles: true,
      maxRows: MAX_BOOK_ROWS + 1,
    })
    if (sheets.some((sheet) => filledRows(sheet) > MAX_BOOK_ROWS)) {
      return { ok: false, tooLarge: true }
    }
    return { ok: true, sheets: sheets.map((sheet) => toCsv(sheet, noValue)) }
  } catch {
    return { ok: false, tooLarge: false }
  }
}

/** Formats may extend below the last filled row. */
function filledRows({ rows }: Sheet): number {
  return rows.findLastIndex((row) => row.some((value) => value !== null && value !== '')) + 1
}

function toCsv(sheet: Sheet, noValue: string): BookSheet {
  const rows = sheet.rows
    .slice(0, filledRows(sheet))
    .map((row, at) =>
      writeRow(
        row.map((value, column) => textOf(value, sheet.cells?.get(`${at},${column}`), noValue)),
      ),
    )
  return { name: sheet.name, csv: rows.join('') }
}

function textOf(value: CellValue, cell: Cell | undefined, noValue: string): string {
  if (value === null || value === undefined) return cell?.formula === undefined ? '' : noValue
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const format = cell?.style?.numFmt ?? ''
  const isPadded = typeof value === 'number' && ZEROS.test(format)
  return isPadded ? String(value).padStart(format.length, '0') : String(value)
}
