import type { Answer, CheckedGuide } from '../check'
import { openSharedReceipts, type SharedReceipts } from '../check/sharedReceipts'
import { parseFacilityCode } from '../notation'
import type { FacilityKind } from '../notation/facilityKind'
import {
  checkRow,
  commonOutcomes,
  type Measure,
  type NumberedRow,
  type RowCheck,
  whyUnread,
} from './checkRow'
import { type Format, isEmpty } from './head'
import { openRecords, type SheetRecord } from './records'
import { RESULT_MESSAGES, resultHeader, resultRow } from './result'
import { type Columns, cellText, readRow } from './row'
import type { Sentences } from './sentences'
import { chunksOf } from './text'
import { BYTE_ORDER_MARK } from './write'

/** A file to check, as the person confirmed how it is to be read. */
export interface Job {
  readonly file: Blob
  readonly format: Format
  readonly columns: Columns
  readonly guide: CheckedGuide
  /** Day of the check, ISO 8601, Asia/Tokyo. */
  readonly asOf: string
}

/** What is kept of a row; its reasons are found again from the result when they are asked for. */
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
  /** It could not be taken for one application. */
  readonly unread: boolean
}

/** Some rows' results. */
export interface Block {
  /** `ROWS_A_BLOCK` of them, fewer only in the last. */
  readonly rows: readonly ResultRow[]
  /** The same rows as CSV with their reasons; the result's first row is in `begin`. */
  readonly csv: string
  /** Of the file, read so far. */
  readonly bytes: number
  /** The file's row from which on nothing was checked, as there are too many; `null` for none. */
  readonly uncheckedFrom: number | null
}

export const ROWS_A_BLOCK = 250

/** Rows of one file that are checked: what the page keeps of each of them stays in its memory. */
export const MOST_ROWS = 100_000

/** @returns what the conditions of a check come to. */
export function measureOf({ columns, guide, asOf }: Omit<Job, 'file' | 'format'>): Measure {
  return { columns, guide, asOf: Temporal.PlainDate.from(asOf) }
}

/**
 * Checks a file row by row; of no row more is held than its block.
 * @param most rows that are checked; the last block says where it stopped.
 * @throws what reading a file throws, when it is gone or changed.
 */
export async function* checkSheet(
  job: Job,
  sentences: Sentences,
  most = MOST_ROWS,
): AsyncGenerator<Block> {
  const receipts = await receiptsIn(job, most)
  const measure = { ...measureOf(job), ...(receipts && { receipts }) }
  const { headers } = job.columns
  const shared = commonOutcomes(measure).filter(({ unseen }) => !unseen)
  await sentences.know([...RESULT_MESSAGES, ...shared.map(({ message }) => message)])
  const common = shared.map(({ message }) => sentences.say(message)).join('\n')
  const block = async (some: readonly Checked[], bytes: number, begin = ''): Promise<Block> => {
    await sentences.know(some.flatMap(({ check }) => check.reasons.flatMap(messagesOf)))
    const csv = some.map(({ row, check }) =>
      resultRow(row, check, { headers, common }, sentences.say),
    )
    return {
      rows: some.map((each) => kept(each, headers.length)),
      csv: begin + csv.join(''),
      bytes,
      uncheckedFrom: null,
    }
  }

  let count = 0
  let uncheckedFrom: number | null = null
  let checked: Checked[] = []
  let bytes = 0
  let begin = BYTE_ORDER_MARK + resultHeader(headers, sentences.say)
  for await (const { row, read } of rowsOf(job)) {
    if (count === most) {
      uncheckedFrom = row.number
      break
    }
    count += 1
    bytes = read
    checked.push({ row, check: checkRow(row, measure) })
    if (checked.length < ROWS_A_BLOCK) continue
    yield await block(checked, bytes, begin)
    checked = []
    begin = ''
  }
  yield { ...(await block(checked, job.file.size, begin)), uncheckedFrom }
}

/**
 * @returns the receipts of all rows; `null` where the columns do not tell which rows share one. The
 *   file is read once more for it, as the first row can share its receipt with the last.
 */
async function receiptsIn(job: Job, most: number): Promise<SharedReceipts | null> {
  const { columns, guide } = job
  const needed = ['receiptTotal', 'breakdownTotal', 'receiptDate'] as const
  if (!needed.every((name) => columns.meanings.includes(name))) return null
  const receipts = openSharedReceipts()
  let count = 0
  for await (const { row } of rowsOf(job)) {
    if (count === most) break
    count += 1
    if (whyUnread(row, columns.headers.length) !== null) continue
    receipts.add(readRow(row.cells, columns, guide).application)
  }
  return receipts
}

interface Checked {
  readonly row: NumberedRow
  readonly check: RowCheck
}

/** Numbers the rows below the header, and finds codes that stood before. */
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

/** @returns the facility code to compare with those of other rows; '' where there is none. */
function codeOf(record: SheetRecord, { headers, meanings }: Columns): string {
  if (whyUnread(record, headers.length) !== null) return ''
  const text = cellText(record.cells, meanings, 'facilityCode')
  const code = parseFacilityCode(text)
  return code.ok ? code.value.digits : text
}

function kept({ row, check }: Checked, width: number): ResultRow {
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
    unread: whyUnread(row, width) !== null,
  }
}

function messagesOf({ text, mend }: RowCheck['reasons'][number]) {
  return mend === null ? [text] : [text, mend]
}
