import type { FieldName } from '../guide/fieldName'
import type { Vocabulary } from '../label/vocabulary'

/**
 * Columns that are no field of the application: the group of rows that share a receipt, and the number
 * of the prefecture, for codes that are written without it.
 */
export const OTHER_COLUMNS = ['receiptGroup', 'prefecture'] as const
type OtherColumn = (typeof OTHER_COLUMNS)[number]
export type ColumnName = FieldName | OtherColumn

/** @returns whether a column is no field of the application. */
export function isOtherColumn(name: ColumnName): name is OtherColumn {
  return OTHER_COLUMNS.some((each) => each === name)
}

/** The meaning of each column, in order; `null` for one that is not used. */
export type Meanings = readonly (ColumnName | null)[]

/** A meaning that more than one column can have: the user chooses. */
export interface ColumnQuestion {
  readonly name: FieldName
  readonly columns: readonly number[]
}

/** Problems of the columns. */
interface ColumnFaults {
  /** Meanings of more than one column. */
  readonly twice: readonly ColumnName[]
  /** Fields of the guide without a column; `decisive` ones first. */
  readonly missing: readonly { readonly name: FieldName; readonly decisive: boolean }[]
}

/** Finds the problems that the user has to know before the columns are used. */
export function faultsOf(meanings: Meanings, vocabulary: Vocabulary): ColumnFaults {
  const used = meanings.filter((name) => name !== null)
  const missing = vocabulary
    .filter(({ name }) => !used.includes(name) && !isCovered(name, used))
    .map(({ name, decisive = false }) => ({ name, decisive }))
  return {
    twice: [...new Set(used.filter((name, index) => used.indexOf(name) !== index))],
    missing: missing.sort((a, b) => Number(b.decisive) - Number(a.decisive)),
  }
}

/**
 * @returns whether other columns cover the field: a list of all files covers the two file fields, and
 * the reverse.
 */
function isCovered(name: FieldName, used: readonly ColumnName[]): boolean {
  if (name === 'attachments') return used.includes('receipt') && used.includes('breakdown')
  return (name === 'receipt' || name === 'breakdown') && used.includes('attachments')
}

/** Joins the headers of these columns for a sentence. */
export function headersOf(columns: readonly number[], headers: readonly string[]): string {
  return [...new Set(columns)].map((column) => headers[column] ?? '').join('・')
}
