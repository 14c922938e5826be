import type { CheckedGuide } from '../check'
import {
  openSharedReceipts,
  type ReceiptTotals,
  type SharedReceipts,
} from '../check/sharedReceipts'
import type { FacilityKind } from '../notation/facilityKind'
import {
  type CheckConditions,
  checkRow,
  commonOutcomes,
  type NumberedRow,
  type Reason,
  type RowAnswer,
  type RowCheck,
  unreadableReason,
} from './checkRow'
import type { ColumnName } from './columns'
import type { Format } from './head'
import { type LeftOut, leftOutReason } from './leftOut'
import { countLeftOut, type LeftOutRows, leftOutMessages } from './leftOutRows'
import { openRecords, type SheetRecord } from './records'
import { RESULT_MESSAGES, resultFileRow, resultHeader, resultRow, resultRowLeftOut } from './result'
import { type Columns, rowReader } from './row'
import type { Sentences } from './sentences'
import { chunksOf } from './text'
import { BYTE_ORDER_MARK } from './write'

/** A file to check, with the format and columns that the person confirmed. */
export interface Job {
  readonly file: Blob
  readonly format: Format
  readonly columns: Columns
  readonly guide: CheckedGuide
  /** Day of the check, ISO 8601, Asia/Tokyo. */
  readonly asOf: string
}

/**
 * The result of a row that the page keeps in memory. Its reasons are computed again from the result
 * file when a person opens them.
 */
export interface ResultRow {
  readonly number: number
  readonly code: string
  readonly name: string
  readonly kind: FacilityKind | null
  readonly answer: RowAnswer
  readonly fails: number
  readonly reviews: number
  /** Number of what is only worth knowing. */
  readonly advice: number
  /** Yen. */
  readonly estimate: number | null
  readonly sameAs: number | null
  readonly damaged: boolean
  /** It could not be read as one application. */
  readonly unreadable: boolean
}

/** The results of some consecutive rows. */
export interface Block {
  /** `ROWS_A_BLOCK` rows; fewer only in the last block. */
  readonly rows: readonly ResultRow[]
  /** The same rows as CSV with their reasons; in the first block with the header before them. */
  readonly csv: string
  /** Bytes of the file read so far. */
  readonly bytes: number
  /**
   * Number of the first row that was not checked because there are too many; `null` if all were.
   */
  readonly uncheckedFrom: number | null
  /** The rows that are no applications; in the last block. */
  readonly leftOut: readonly LeftOutRows[]
  /** The receipts that several rows have; in the last block. */
  readonly receipts: ReceiptTotals | null
}

export const ROWS_A_BLOCK = 250

/** Number of rows of a file that are checked, as the page keeps their results in memory. */
export const MAX_ROWS = 100_000

/**
 * Parses the conditions of a check.
 * @param receipts that several rows have, as the last block of the check gives them.
 */
export function conditionsOf(
  { columns, guide, asOf }: Omit<Job, 'file' | 'format'>,
  receipts: ReceiptTotals | null = null,
): CheckConditions {
  return {
    columns,
    guide,
    asOf: Temporal.PlainDate.from(asOf),
    receipts: receipts && openSharedReceipts(receipts),
  }
}

/**
 * Checks a file row by row, with no more than one block of rows in memory.
 * @param maxRows number of rows to check; the last block has the first unchecked one.
 * @throws the error of reading a file that was removed or changed.
 */
export async function* checkSheet(
  job: Job,
  sentences: Sentences,
  maxRows = MAX_ROWS,
): AsyncGenerator<Block> {
  const receipts = await receiptsIn(job, maxRows)
  const conditions = { ...conditionsOf(job), receipts }
  const { headers } = job.columns
  const leftOut = countLeftOut()
  const block = async (rows: readonly Checked[], bytes: number, header = ''): Promise<Block> => {
    await sentences.load(rows.flatMap(({ check }) => check?.reasons.flatMap(messagesOf) ?? []))
    const csv = rows.map(({ row, check }) =>
      check === null
        ? resultRowLeftOut(row, sentences.render)
        : resultRow(row, check, headers, sentences.render),
    )
    return {
      rows: rows.flatMap(({ row, check }) =>
        check === null ? [] : [toResultRow(row, check, headers.length)],
      ),
      csv: header + csv.join(''),
      bytes,
      uncheckedFrom: null,
      leftOut: [],
      receipts: null,
    }
  }

  let count = 0
  let uncheckedFrom: number | null = null
  let checked: Checked[] = []
  let bytes = 0
  let header = await headerOf(conditions, sentences)
  for await (const { row, reason, read } of rowsOf(job)) {
    if (reason !== null) {
      leftOut.add(reason, row.number)
      // The others stay as they were, without an answer.
      if (reason !== 'empty') checked.push({ row, check: null })
      continue
    }
    if (count === maxRows) {
      uncheckedFrom = row.number
      break
    }
    count += 1
    bytes = read
    checked.push({ row, check: checkRow(row, conditions) })
    if (count % ROWS_A_BLOCK !== 0) continue
    yield await block(checked, bytes, header)
    checked = []
    header = ''
  }
  const last = await block(checked, job.file.size, header)
  const said = leftOutMessages(leftOut.rows())
  await sentences.load(said)
  yield {
    ...last,
    csv: last.csv + resultFileRow('advice', said, headers, sentences.render),
    uncheckedFrom,
    leftOut: leftOut.rows(),
    receipts: receipts?.shared() ?? null,
  }
}

/** @returns the beginning of the result: its header, and what is said of the file as a whole. */
async function headerOf(conditions: CheckConditions, sentences: Sentences): Promise<string> {
  const { headers } = conditions.columns
  const said = commonOutcomes(conditions)
    .filter(({ unseen }) => !unseen)
    .map(({ message }) => message)
  await sentences.load([...RESULT_MESSAGES, ...said])
  const fileRow = resultFileRow('review', said, headers, sentences.render)
  return BYTE_ORDER_MARK + resultHeader(headers, sentences.render) + fileRow
}

/**
 * @returns the receipts of all rows; `null` where the columns do not tell which rows share one. The
 *   file is read once more for it, as the first row can share its receipt with the last.
 */
async function receiptsIn(job: Job, maxRows: number): Promise<SharedReceipts | null> {
  const { columns, guide } = job
  const has = (name: ColumnName) => columns.meanings.includes(name)
  const areTold = has('receiptGroup') || has('receiptDate')
  if (!has('receiptTotal') || !has('breakdownTotal') || !areTold) return null
  const receipts = openSharedReceipts()
  const rows = rowReader(columns, guide)
  let count = 0
  for await (const { row, reason } of rowsOf(job)) {
    if (count === maxRows) break
    if (reason !== null) continue
    count += 1
    if (unreadableReason(row, columns.headers.length) !== null) continue
    rows.addReceipt(row.cells, receipts)
  }
  return receipts
}

interface Checked {
  readonly row: NumberedRow
  /** `null` for a row that is no application. */
  readonly check: RowCheck | null
}

/** A row below the header, and why it is no application; `null` for one. */
interface FileRow {
  readonly row: NumberedRow
  readonly reason: LeftOut | null
}

/** Numbers the rows below the header, and finds codes of earlier ones. */
async function* rowsOf({
  file,
  format,
  columns,
  guide,
}: Job): AsyncGenerator<FileRow & { readonly read: number }> {
  const reader = openRecords(format.delimiter)
  const rows = rowReader(columns, guide)
  const width = columns.headers.length
  const firstOf = new Map<string, number>()
  let number = 0
  const numbered = (record: SheetRecord): FileRow[] => {
    number += 1
    if (number <= format.headerRow) return []
    const reason = leftOutReason(record, columns)
    if (reason !== null) return [{ row: { ...record, number, sameAs: null }, reason }]
    const code = unreadableReason(record, width) === null ? rows.code(record.cells) : ''
    const sameAs = firstOf.get(code) ?? null
    if (code !== '' && sameAs === null) firstOf.set(code, number)
    return [{ row: { ...record, number, sameAs }, reason: null }]
  }
  let read = 0
  for await (const { text, bytes } of chunksOf(file, format.encoding)) {
    read = bytes
    for (const row of reader.add(text).flatMap(numbered)) yield { ...row, read }
  }
  for (const row of reader.end().flatMap(numbered)) yield { ...row, read }
}

function toResultRow(row: NumberedRow, check: RowCheck, width: number): ResultRow {
  const { number, sameAs, damaged } = row
  const { code, name, kind, answer, reasons, estimate } = check
  const numberOf = (wanted: Reason['answer']) =>
    reasons.filter((reason) => reason.answer === wanted).length
  return {
    number,
    code,
    name,
    kind,
    answer,
    fails: numberOf('fail'),
    reviews: numberOf('review'),
    advice: numberOf('advice'),
    estimate,
    sameAs,
    damaged,
    unreadable: unreadableReason(row, width) !== null,
  }
}

function messagesOf({ text, mend }: Reason) {
  return mend === null ? [text] : [text, mend]
}
