import type { Found, ReadPaper } from './paper'
import { isCertain } from './rule'

/** @returns the receipts, each once; a paper of unknown kind may be one. */
export function receiptsAmong(papers: readonly ReadPaper[]): ReadPaper[] {
  const receipts = papers.filter(
    ({ kind }) => kind === null || kind.value === 'receipt' || kind.value === 'mixed',
  )
  return receipts.filter((paper, at) => !receipts.slice(0, at).some((each) => isSame(each, paper)))
}

/** @returns the 領収書内訳書 among the papers, each once. */
export function breakdownsAmong(papers: readonly ReadPaper[]): ReadPaper[] {
  const breakdowns = papers.filter(({ kind }) => kind?.value === 'breakdown')
  return breakdowns.filter(
    (paper, at) => !breakdowns.slice(0, at).some((each) => isSame(each, paper)),
  )
}

/** @returns whether two papers say the same of everything that tells papers apart. */
export function isSame(one: ReadPaper, other: ReadPaper): boolean {
  const kinds = [one.kind?.value, other.kind?.value]
  if (kinds.every((kind) => kind === 'breakdown')) return isSameBreakdown(one, other)
  if (one.total === null || other.total === null) return false
  return (
    one.kind?.value === other.kind?.value &&
    one.total.value === other.total.value &&
    one.date !== null &&
    other.date !== null &&
    one.date.value.equals(other.date.value) &&
    one.issuer?.value === other.issuer?.value &&
    one.addressee?.value === other.addressee?.value &&
    sameLines(one, other)
  )
}

/** The sheet and its print: one facility has one breakdown, whose lines are not read alike of both. */
function isSameBreakdown(one: ReadPaper, other: ReadPaper): boolean {
  const sums = [wholeOf, ({ eligible }: ReadPaper) => eligible]
  return (
    one.code !== null &&
    one.code.value === other.code?.value &&
    wholeOf(one) !== null &&
    sums.every((sum) => sum(one)?.value === sum(other)?.value)
  )
}

function sameLines({ lines }: ReadPaper, other: ReadPaper): boolean {
  return (
    lines.length === other.lines.length &&
    lines.every(
      ({ name, amount }, at) =>
        name === other.lines[at]?.name && amount === other.lines[at]?.amount,
    )
  )
}

/** The sum of one amount of several papers. */
interface PaperSum {
  /** Yen; `null` where a paper's amount is not known. */
  readonly value: number | null
  readonly isCertain: boolean
  /** The first paper whose amount is not known, or was read off a picture. */
  readonly doubtful: ReadPaper | undefined
}

/** @returns what the papers add up to. */
export function sumOf(
  papers: readonly ReadPaper[],
  amountOf: (paper: ReadPaper) => Found<number> | null,
): PaperSum {
  const amounts = papers.map(amountOf)
  const isKnown = papers.length > 0 && amounts.every((amount) => amount !== null)
  const value = isKnown ? amounts.reduce((sum, amount) => sum + (amount?.value ?? 0), 0) : null
  const unread = papers.find((paper) => amountOf(paper) === null)
  const doubtful = unread ?? papers.find((paper) => !isCertain(amountOf(paper)))
  return { value, isCertain: value !== null && doubtful === undefined, doubtful }
}

/**
 * @returns ① + ② of a breakdown: its 総額, or else the sum of ①小計 and ②小計. Where these disagree,
 *   a rule on sums says so.
 */
export function wholeOf({ total, eligible, ineligible }: ReadPaper): Found<number> | null {
  if (total !== null) return total
  if (eligible === null || ineligible === null) return null
  const isDoubtful = !isCertain(eligible) || !isCertain(ineligible)
  return {
    ...eligible,
    value: eligible.value + ineligible.value,
    basis: isDoubtful ? 'picture' : 'typed',
  }
}
