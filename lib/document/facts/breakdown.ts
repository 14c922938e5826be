import type { Found } from '../paper'
import { type Row, unspaced } from '../rows'
import { amountsIn } from './amounts'
import { amountsOf, type tableIn } from './lines'

interface BreakdownTotals {
  readonly total: Found<number> | null
  readonly eligible: Found<number> | null
  readonly ineligible: Found<number> | null
}

const SUBTOTAL = /小計|^(?:①|②)計/
const TOTAL = /総額|総合計|合計|①[+＋]②/

/** @returns ①小計, ②小計 and 総額 of a 領収書内訳書, found by their words and never by their cells. */
export function breakdownTotalsIn(
  rows: readonly Row[],
  table: ReturnType<typeof tableIn>,
): BreakdownTotals {
  const subtotals = rows.filter((row) => SUBTOTAL.test(unspaced(row)) && amountsIn(row).length > 0)
  const sums = subtotals.map((row) => subtotalsOf(row, table))
  const eligible = sums.find((sum) => sum.amount)?.amount ?? null
  const ineligible = sums.find((sum) => sum.other)?.other ?? null
  const totals = rows
    .filter((row) => TOTAL.test(unspaced(row)) && !SUBTOTAL.test(unspaced(row)))
    .flatMap((row) => totalOf(row, table))
  const [total, ...more] = totals
  const isOne = more.every(({ value }) => value === total?.value)
  return { total: isOne ? (total ?? null) : null, eligible, ineligible }
}

/** A row can name ①小計 and ②小計 apart, or be the last row under the heads ① and ②. */
function subtotalsOf(row: Row, table: ReturnType<typeof tableIn>) {
  const [first, second] = ['①', '②'].map((sign) => row.text.indexOf(sign))
  const amounts = amountsIn(row)
  if (first === undefined || second === undefined || (first < 0 && second < 0)) {
    return amountsOf(row, table ?? { eligible: null, ineligible: null })
  }
  const between = (from: number, until: number) =>
    from < 0
      ? null
      : (amounts.find(({ start }) => start > from && (until < from || start < until)) ?? null)
  return { amount: between(first, second), other: between(second, first) }
}

/** A row 合計 under the heads has ①, ② and perhaps their sum. */
function totalOf(row: Row, table: ReturnType<typeof tableIn>): Found<number>[] {
  const amounts = amountsIn(row)
  const { amount, other } = amountsOf(row, table ?? { eligible: null, ineligible: null })
  if (table?.ineligible && amount && other && amounts.length === 2) return []
  const last = amounts.at(-1)
  return last ? [last] : []
}
