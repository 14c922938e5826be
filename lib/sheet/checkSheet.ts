import type { ReceiptTotals } from '../check/sharedReceipts'
import type { FacilityKind } from '../notation/facilityKind'
import {
  checkRow,
  commonOutcomes,
  type NumberedRow,
  type RowAnswer,
  type RowCheck,
  unreadableReason,
} from './checkRow'
import { fileRows, lookAhead } from './fileRows'
import { type Cause, countCauses } from './grouping/causes'
import { conditionsOf, type Job, MAX_ROWS } from './job'
import { RESULT_MESSAGES, resultWriter } from './result'
import { NO_DEADLINES } from './rows/ownDeadlines'
import type { Reason } from './rows/reason'
import type { Sentences } from './sentences'
import { countSkipped, type SkippedRows, skippedMessages } from './skippedRows'
import { BYTE_ORDER_MARK } from './write'

/**
 * The result of a row that the page keeps in memory. Its reasons are computed again from the result
 * file when the user opens them.
 */
export interface ResultRow {
  readonly number: number
  readonly code: string
  readonly name: string
  readonly kind: FacilityKind | null
  readonly answer: RowAnswer
  readonly fails: number
  readonly reviews: number
  /** Number of its pieces of advice. */
  readonly advice: number
  /** Yen. */
  readonly estimate: number | null
  readonly sameAs: number | null
  readonly damaged: boolean
  /** Positions in the causes of the result. */
  readonly causes: readonly number[]
  /** It could not be read as one application. */
  readonly unreadable: boolean
}

/** The results of some consecutive rows of the file. */
export interface Block {
  /** Those that are applications; there can be none. */
  readonly rows: readonly ResultRow[]
  /** All of them as CSV with their reasons; in the first block with the header before them. */
  readonly csv: string
  /** Bytes of the file read so far. */
  readonly bytes: number
  /**
   * Number of the first row that was not checked because there are too many; `null` if all were.
   */
  readonly uncheckedFrom: number | null
  /** The rows that are no applications; in the last block. */
  readonly skipped: readonly SkippedRows[]
  /** The causes of all rows; in the last block. */
  readonly causes: readonly Cause[]
  /** The receipts that several rows have; in the last block. */
  readonly receipts: ReceiptTotals | null
  /** The columns of files without one in any row; in the last block. */
  readonly emptyColumns: readonly number[]
}

/** Number of rows that are in memory at once, including those that are no applications. */
export const ROWS_A_BLOCK = 250

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
  const { receipts, haveDeadlines, nextOf, emptyColumns } = await lookAhead(job, maxRows)
  const byCode = job.deadlines ?? NO_DEADLINES.byCode
  const deadlines = { byCode, ofAll: haveDeadlines }
  const conditions = { ...conditionsOf(job, null, [], emptyColumns), receipts, deadlines }
  const skipped = countSkipped()
  const causes = countCauses()
  const result = resultWriter(job.columns.headers, sentences.render)
  const block = blockMaker(job.columns, sentences, result, causes)

  let count = 0
  let uncheckedFrom: number | null = null
  let checked: Checked[] = []
  const ofFile = commonOutcomes(conditions)
    .filter(({ unseen }) => !unseen)
    .map(({ message }) => message)
  await sentences.load([...RESULT_MESSAGES, ...ofFile])
  let header = BYTE_ORDER_MARK + result.header() + result.ofFile('review', ofFile)
  for await (const { rows, bytes } of fileRows(job, nextOf)) {
    for (const { row, reason } of rows) {
      if (reason === null && count === maxRows) {
        uncheckedFrom = row.number
        break
      }
      if (reason === null) {
        count += 1
        checked.push({ row, check: checkRow(row, conditions) })
      } else {
        skipped.add(reason, row.number)
        // The others stay as they were, without an answer.
        if (reason !== 'empty') checked.push({ row, check: null })
      }
      if (checked.length < ROWS_A_BLOCK) continue
      yield await block(checked, bytes, header)
      checked = []
      header = ''
    }
    if (uncheckedFrom !== null) break
  }
  const last = await block(checked, job.file.size, header)
  const notes = skippedMessages(skipped.rows())
  await sentences.load(notes)
  yield {
    ...last,
    csv: last.csv + result.ofFile('advice', notes),
    uncheckedFrom,
    skipped: skipped.rows(),
    causes: causes.causes(),
    receipts: receipts?.shared() ?? null,
    emptyColumns,
  }
}

/**
 * @param causes counts those of the rows.
 * @returns a function that makes a block of checked rows, with `header` before them.
 */
function blockMaker(
  columns: Job['columns'],
  sentences: Sentences,
  result: ReturnType<typeof resultWriter>,
  causes: ReturnType<typeof countCauses>,
) {
  return async (rows: readonly Checked[], bytes: number, header: string): Promise<Block> => {
    await sentences.load(rows.flatMap(({ check }) => check?.reasons.flatMap(messagesOf) ?? []))
    const csv = rows.map(({ row, check }) =>
      check === null
        ? result.skippedRow(row)
        : result.row(withWholeCode(row, check, columns), check),
    )
    const width = columns.headers.length
    return {
      rows: rows.flatMap(({ row, check }) =>
        check === null ? [] : [toResultRow(row, check, width, causes.add(check.reasons))],
      ),
      csv: header + csv.join(''),
      bytes,
      uncheckedFrom: null,
      skipped: [],
      causes: [],
      receipts: null,
      emptyColumns: [],
    }
  }
}

/** The result has the complete code where the file has lost its 0. */
function withWholeCode(
  row: NumberedRow,
  { code }: RowCheck,
  { meanings, habits = [] }: Job['columns'],
): NumberedRow {
  const column = meanings.indexOf('facilityCode')
  const isLost = habits[column] === 'zeroLost' && /^0\d{9}$/.test(code)
  return isLost && column < row.cells.length ? { ...row, cells: row.cells.with(column, code) } : row
}

interface Checked {
  readonly row: NumberedRow
  /** `null` for a row that is no application. */
  readonly check: RowCheck | null
}

function toResultRow(
  row: NumberedRow,
  check: RowCheck,
  width: number,
  causes: readonly number[],
): ResultRow {
  const { number, sameAs, damaged } = row
  const { code, name, kind, answer, reasons, estimate } = check
  const count: Record<Reason['answer'], number> = { fail: 0, review: 0, advice: 0 }
  for (const reason of reasons) count[reason.answer] += 1
  return {
    number,
    code,
    name,
    kind,
    answer,
    fails: count.fail,
    reviews: count.review,
    advice: count.advice,
    estimate,
    sameAs,
    damaged,
    causes,
    unreadable: unreadableReason(row, width) !== null,
  }
}

function messagesOf({ text, mend }: Reason) {
  return mend === null ? [text] : [text, mend]
}
