import type { ReceiptTotals } from '../check/sharedReceipts'
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
import { fileRows, receiptsIn } from './fileRows'
import { conditionsOf, type Job, MAX_ROWS } from './job'
import { countLeftOut, type LeftOutRows, leftOutMessages } from './leftOutRows'
import { RESULT_MESSAGES, resultFileRow, resultHeader, resultRow, resultRowLeftOut } from './result'
import type { Sentences } from './sentences'
import { BYTE_ORDER_MARK } from './write'

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
  readonly leftOut: readonly LeftOutRows[]
  /** The receipts that several rows have; in the last block. */
  readonly receipts: ReceiptTotals | null
}

/** As many rows as are in memory at once, with those that are no applications. */
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
  let header = await headerOf(conditions, sentences)
  for await (const { row, reason, bytes } of fileRows(job)) {
    if (reason === null && count === maxRows) {
      uncheckedFrom = row.number
      break
    }
    if (reason === null) {
      count += 1
      checked.push({ row, check: checkRow(row, conditions) })
    } else {
      leftOut.add(reason, row.number)
      // The others stay as they were, without an answer.
      if (reason !== 'empty') checked.push({ row, check: null })
    }
    if (checked.length < ROWS_A_BLOCK) continue
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

interface Checked {
  readonly row: NumberedRow
  /** `null` for a row that is no application. */
  readonly check: RowCheck | null
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
