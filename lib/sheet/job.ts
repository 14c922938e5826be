import type { CheckedGuide } from '../check'
import { openSharedReceipts, type ReceiptTotals } from '../check/sharedReceipts'
import type { CheckConditions } from './checkRow'
import type { Format } from './head/head'
import type { Columns } from './row'
import { withEmptyColumns } from './rows/habitOutcomes'
import type { OwnDeadlines } from './rows/ownDeadlines'

/** A file to check, with the format and columns that the person confirmed. */
export interface Job {
  readonly file: Blob
  readonly format: Format
  readonly columns: Columns
  readonly guide: CheckedGuide
  /** Day of the check, ISO 8601, Asia/Tokyo. */
  readonly asOf: string
  /** Facilities' own deadlines, by code. */
  readonly deadlines?: OwnDeadlines['byCode']
}

/** Number of rows of a file that are checked, as the page keeps their results in memory. */
export const MAX_ROWS = 100_000

/**
 * Parses the conditions of a check.
 * @param receipts that several rows have, as the last block of the check gives them.
 * @param codes of all rows.
 * @param emptyColumns the columns of files without one in any row, as the last block has them.
 */
export function conditionsOf(
  { columns, guide, asOf, deadlines: byCode = new Map() }: Omit<Job, 'file' | 'format'>,
  receipts: ReceiptTotals | null = null,
  codes: readonly string[] = [],
  emptyColumns: readonly number[] = [],
): CheckConditions {
  const ofAll = codes.length > 0 && codes.every((code) => byCode.has(code))
  return {
    deadlines: { byCode, ofAll },
    columns: withEmptyColumns(columns, emptyColumns),
    guide,
    asOf: Temporal.PlainDate.from(asOf),
    receipts: receipts && openSharedReceipts(receipts),
  }
}
