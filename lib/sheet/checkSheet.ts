import type { Answer, CheckedGuide } from '../check'
import { openSharedReceipts, type SharedReceipts } from '../check/sharedReceipts'
import { parseFacilityCode } from '../notation'
import type { FacilityKind } from '../notation/facilityKind'
import {
  type CheckConditions,
  checkRow,
  commonOutcomes,
  type NumberedRow,
  type RowCheck,
  unreadableReason,
} from './checkRow'
import { type Format, isEmpty } from './head'
import { openRecords, type SheetRecord } from './records'
import { RESULT_MESSAGES, resultHeader, resultRow } from './result'
import { type Columns, cellText, readRow } from './row'
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
  readonly answer: Answer
  readonly fails: number
  readonly reviews: number
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
}

export const ROWS_A_BLOCK = 250

/** Number of rows of a file that are checked, as the page keeps their results in memory. */
export const MAX_ROWS = 100_000

/** Parses the conditions of a check. */
export function conditionsOf({
  columns,
  guide,
  asOf,
}: Omit<Job, 'file' | 'format'>): CheckConditions {
  return { columns, guide, asOf: Temporal.PlainDate.from(asOf) }
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
  const conditions = { ...conditionsOf(job), ...(receipts && { receipts }) }
  const { headers } = job.columns
  const shared = commonOutcomes(conditions).filter(({ unseen }) => !unseen)
  await sentences.load([...RESULT_MESSAGES, ...shared.map(({ message }) => message)])
  const common = shared.map(({ message }) => sentences.render(message)).join('\n')
  const block = async (rows: readonly Checked[], bytes: number, header = ''): Promise<Block> => {
    await sentences.load(rows.flatMap(({ check }) => check.reasons.flatMap(messagesOf)))
    const csv = rows.map(({ row, check }) =>
      resultRow(row, check, { headers, common }, sentences.render),
    )
    return {
      rows: rows.map((each) => toResultRow(each, headers.length)),
      csv: header + csv.join(''),
      bytes,
      uncheckedFrom: null,
    }
  }

  let count = 0
  let uncheckedFrom: number | null = null
  let checked: Checked[] = []
  let bytes = 0
  let header = BYTE_ORDER_MARK + resultHeader(headers, sentences.render)
  for await (const { row, read } of rowsOf(job)) {
    if (count === maxRows) {
      uncheckedFrom = row.number
      break
    }
    count += 1
    bytes = read
    checked.push({ row, check: checkRow(row, conditions) })
    if (checked.length < ROWS_A_BLOCK) continue
    yield await block(checked, bytes, header)
    checked = []
    header = ''
  }
  yield { ...(await block(checked, job.file.size, header)), uncheckedFrom }
}

/**
 * @returns the receipts of all rows; `null` where the columns do not tell which rows share one. The
 *   file is read once more for it, as the first row can share its receipt with the last.
 */
async function receiptsIn(job: Job, maxRows: number): Promise<SharedReceipts | null> {
  const { columns, guide } = job
  const needed = ['receiptTotal', 'breakdownTotal', 'receiptDate'] as const
  if (!needed.every((name) => columns.meanings.includes(name))) return null
  const receipts = openSharedReceipts()
  let count = 0
  for await (const { row } of rowsOf(job)) {
    if (count === maxRows) break
    count += 1
    if (unreadableReason(row, columns.headers.length) !== null) continue
    receipts.add(readRow(row.cells, columns, guide).application)
  }
  return receipts
}

interface Checked {
  readonly row: NumberedRow
  readonly check: RowCheck
}

/** Numbers the rows below the header, and finds codes of earlier rows. */
async function* rowsOf(job: Job): AsyncGenerator<{ row: NumberedRow; read: number }> {
  const { headerRow, delimiter, encoding } = job.format
  const reader = openRecords(delimiter)
  const firstOf = new Map<string, number>()
  let number = 0
  const numbered = (record: SheetRecord): NumberedRow[] => {
    number += 1
    if (number <= headerRow || isEmpty(record)) return []
    const code = codeOf(record, job.columns)
    const sameAs = firstOf.get(code) ?? null
    if (code !== '' && sameAs === null) firstOf.set(code, number)
    return [{ ...record, number, sameAs }]
  }
  let read = 0
  for await (const { text, bytes } of chunksOf(job.file, encoding)) {
    read = bytes
    for (const row of reader.add(text).flatMap(numbered)) yield { row, read }
  }
  for (const row of reader.end().flatMap(numbered)) yield { row, read }
}

/** Reads the facility code to compare with that of other rows; '' if there is none. */
function codeOf(record: SheetRecord, { headers, meanings }: Columns): string {
  if (unreadableReason(record, headers.length) !== null) return ''
  const text = cellText(record.cells, meanings, 'facilityCode')
  const code = parseFacilityCode(text)
  return code.ok ? code.value.digits : text
}

function toResultRow({ row, check }: Checked, width: number): ResultRow {
  const { number, sameAs, damaged } = row
  const { code, name, kind, answer, reasons, estimate } = check
  const fails = reasons.filter((reason) => reason.answer === 'fail').length
  return {
    number,
    code,
    name,
    kind,
    answer,
    fails,
    reviews: reasons.length - fails,
    estimate,
    sameAs,
    damaged,
    unreadable: unreadableReason(row, width) !== null,
  }
}

function messagesOf({ text, mend }: RowCheck['reasons'][number]) {
  return mend === null ? [text] : [text, mend]
}
