import type { RowAnswer } from '../checkRow'
import type { ResultRow } from '../checkSheet'

/** The ways to sort the rows of a result. */
export const ROW_ORDERS = [
  'number',
  'answer',
  'code',
  'name',
  'fails',
  'reviews',
  'estimate',
] as const
export type RowOrder = (typeof ROW_ORDERS)[number]

/** Which rows are shown: those of an answer or of a cause; `null` for all. */
export type RowFilter = { readonly answer: RowAnswer } | { readonly cause: number } | null

const ANSWERS: readonly RowAnswer[] = ['fail', 'review', 'nothingElse', 'pass']

/** @returns whether a text names an answer. */
export function isRowAnswer(text: string): text is RowAnswer {
  return ANSWERS.some((answer) => answer === text)
}

/** @returns the positions of the rows to show, in order; equal ones as in the file. */
export function rowsShown(
  rows: readonly ResultRow[],
  filter: RowFilter,
  by: RowOrder,
  descending: boolean,
): readonly number[] {
  const isShown = ({ answer, causes }: ResultRow) =>
    filter === null ||
    ('cause' in filter ? causes.includes(filter.cause) : answer === filter.answer)
  const shown = [...rows.entries()].filter(([, row]) => isShown(row))
  const sign = descending ? -1 : 1
  return shown.toSorted(([, a], [, b]) => sign * compare(a, b, by)).map(([index]) => index)
}

const COLLATOR = new Intl.Collator('ja', { numeric: true })

function compare(a: ResultRow, b: ResultRow, by: RowOrder): number {
  switch (by) {
    case 'answer':
      return ANSWERS.indexOf(a.answer) - ANSWERS.indexOf(b.answer)
    case 'code':
    case 'name':
      return COLLATOR.compare(a[by], b[by])
    case 'estimate':
      return (a.estimate ?? -1) - (b.estimate ?? -1)
    default:
      return a[by] - b[by]
  }
}
