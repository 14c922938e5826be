import { openSharedReceipts, type SharedReceipts } from '../check/sharedReceipts'
import { type NumberedRow, unreadableReason } from './checkRow'
import type { ColumnName } from './columns'
import type { Job } from './job'
import { type LeftOut, leftOutReason } from './leftOut'
import { openRecords, type SheetRecord } from './records'
import { rowReader } from './row'
import { chunksOf } from './text'

/** A row below the header, and why it is no application; `null` for one. */
interface FileRow {
  readonly row: NumberedRow
  readonly reason: LeftOut | null
  /** Bytes of the file read up to it. */
  readonly bytes: number
}

/** Numbers the rows below the header, and finds codes of earlier ones. */
export async function* fileRows({ file, format, columns, guide }: Job): AsyncGenerator<FileRow> {
  const reader = openRecords(format.delimiter)
  const rows = rowReader(columns, guide)
  const width = columns.headers.length
  const firstOf = new Map<string, number>()
  let number = 0
  const numbered = (record: SheetRecord): Omit<FileRow, 'bytes'>[] => {
    number += 1
    if (number <= format.headerRow) return []
    const reason = leftOutReason(record, columns)
    if (reason !== null) return [{ row: { ...record, number, sameAs: null }, reason }]
    const code = unreadableReason(record, width) === null ? rows.code(record.cells) : ''
    const sameAs = firstOf.get(code) ?? null
    if (code !== '' && sameAs === null) firstOf.set(code, number)
    return [{ row: { ...record, number, sameAs }, reason: null }]
  }
  for await (const { text, bytes } of chunksOf(file, format.encoding)) {
    for (const row of reader.add(text).flatMap(numbered)) yield { ...row, bytes }
  }
  for (const row of reader.end().flatMap(numbered)) yield { ...row, bytes: file.size }
}

/**
 * @returns the receipts of all rows; `null` where the columns do not tell which rows share one. The
 *   file is read once more for it, as the first row can share its receipt with the last.
 */
export async function receiptsIn(job: Job, maxRows: number): Promise<SharedReceipts | null> {
  const { columns, guide } = job
  const has = (name: ColumnName) => columns.meanings.includes(name)
  const areTold = has('receiptGroup') || has('receiptDate')
  if (!has('receiptTotal') || !has('breakdownTotal') || !areTold) return null
  const receipts = openSharedReceipts()
  const rows = rowReader(columns, guide)
  let count = 0
  for await (const { row, reason } of fileRows(job)) {
    if (count === maxRows) break
    if (reason !== null) continue
    count += 1
    if (unreadableReason(row, columns.headers.length) !== null) continue
    rows.addReceipt(row.cells, receipts)
  }
  return receipts
}
