import { openSharedReceipts, type SharedReceipts } from '../check/sharedReceipts'
import { type NumberedRow, unreadableReason } from './checkRow'
import type { ColumnName } from './columns'
import type { Job } from './job'
import { openSkipReasons } from './otherTable'
import { openRecords, type SheetRecord } from './records'
import { FILE_COLUMNS, rowReader } from './row'
import type { SkipReason } from './skipReason'
import { chunksOf } from './text'

/** A row below the header, and why it is no application; `null` for one. */
interface FileRow {
  readonly row: NumberedRow
  readonly reason: SkipReason | null
}

/** The rows of a part of the file, and the bytes read up to its end. */
interface FileRows {
  readonly rows: readonly FileRow[]
  readonly bytes: number
}

/**
 * Numbers the rows below the header, and finds codes of other ones.
 * @param nextOf the second row with a code, by the number of the first one.
 */
export async function* fileRows(
  { file, format, columns, guide }: Job,
  nextOf: ReadonlyMap<number, number> = new Map(),
): AsyncGenerator<FileRows> {
  const reader = openRecords(format.delimiter)
  const rows = rowReader(columns, guide)
  const skipReasonOf = openSkipReasons(columns)
  const asAbove = openDittos()
  const width = columns.headers.length
  const firstOf = new Map<string, number>()
  let number = 0
  const numbered = (record: SheetRecord): FileRow[] => {
    number += 1
    if (number <= format.headerRow) return []
    const reason = skipReasonOf(record)
    if (reason !== null) return [{ row: { ...record, number, sameAs: null }, reason }]
    const isReadable = unreadableReason(record, width) === null
    const cells = isReadable ? asAbove(record.cells) : record.cells
    const code = isReadable ? rows.code(cells) : ''
    // 3.41E+09 may be any code.
    const isCode = /^\d+$/.test(code)
    const before = firstOf.get(code) ?? null
    if (isCode && before === null) firstOf.set(code, number)
    const sameAs = before ?? nextOf.get(number) ?? null
    return [{ row: { ...record, cells, number, sameAs }, reason: null }]
  }
  for await (const { text, bytes } of chunksOf(file, format.encoding)) {
    yield { rows: reader.add(text).flatMap(numbered), bytes }
  }
  yield { rows: reader.end().flatMap(numbered), bytes: file.size }
}

/** 〃 and 同上: the same as in the row above. */
const DITTO = /^(?:〃|仝|々|[″”]|同上|上に同じ)$/

/** @returns a function that puts in place of 〃 and 同上 what the application above has. */
function openDittos(): (cells: readonly string[]) => readonly string[] {
  let above: readonly string[] = []
  return (cells) => {
    const isDitto = (cell: string) => cell.length < 8 && DITTO.test(cell.trim())
    above = cells.some(isDitto)
      ? cells.map((cell, column) => (isDitto(cell) ? (above[column] ?? cell) : cell))
      : cells
    return above
  }
}

/** Facts about all rows that the check of each one needs. */
interface AllRows {
  /** `null` if the columns do not show which rows share one. */
  readonly receipts: SharedReceipts | null
  /** Every row is of a facility with a deadline of its own. */
  readonly haveDeadlines: boolean
  /** The second row with a code, by the number of the first one. */
  readonly nextOf: ReadonlyMap<number, number>
  /** The columns of files that no row has one in; of one row alone that is no habit. */
  readonly emptyColumns: readonly number[]
}

/** @returns whether a column has names of files. */
function isOfFiles(name: ColumnName | null): boolean {
  return name !== null && name in FILE_COLUMNS
}

/** Reads the file once more where a row's result depends on others. */
export async function lookAhead(job: Job, maxRows: number): Promise<AllRows> {
  const { columns, guide, deadlines = new Map() } = job
  const has = (name: ColumnName) => columns.meanings.includes(name)
  const areTold = has('receiptGroup') || has('receiptDate') || has('receipt')
  const areShared = has('receiptTotal') && has('breakdownTotal') && areTold
  const receipts = areShared ? openSharedReceipts() : null
  const nextOf = new Map<number, number>()
  let emptyColumns = columns.meanings.flatMap((name, column) => (isOfFiles(name) ? [column] : []))
  const isNeeded = receipts !== null || deadlines.size > 0 || has('facilityCode')
  if (!isNeeded && emptyColumns.length === 0) {
    return { receipts, haveDeadlines: false, nextOf, emptyColumns }
  }
  const rows = rowReader(columns, guide)
  let count = 0
  let withDeadline = 0
  for await (const { rows: read } of fileRows(job)) {
    const applications = read.flatMap(({ row, reason }) => (reason === null ? [row] : []))
    for (const row of applications.slice(0, maxRows - count)) {
      const { number, sameAs } = row
      if (sameAs !== null && !nextOf.has(sameAs)) nextOf.set(sameAs, number)
      if (deadlines.size > 0 && deadlines.has(rows.code(row.cells))) withDeadline += 1
      const isReadable = unreadableReason(row, columns.headers.length) === null
      if (receipts && isReadable) rows.addReceipt(row.cells, receipts)
      if (isReadable) emptyColumns = emptyColumns.filter((column) => !row.cells[column]?.trim())
    }
    count = Math.min(count + applications.length, maxRows)
    if (count === maxRows) break
  }
  const haveDeadlines = count > 0 && withDeadline === count
  return { receipts, haveDeadlines, nextOf, emptyColumns: count > 1 ? emptyColumns : [] }
}
