import { type Finding, fail, inapplicable, pass, review } from '../../check/outcome'
import {
  OWN_JUDGEMENT,
  PORTAL_RETURNS,
  PORTAL_SIBLINGS,
  UNCONFIRMED_RETURNS,
} from '../../check/sources'
import { message } from '../../message'
import { yenMessage } from '../../notation'
import { folded } from '../../notation/folded'
import type { PaperLine, ReadPaper } from '../paper'
import { breakdownsAmong, receiptsAmong } from '../roles'
import { factId, isCertain, type PaperRuleFamily } from '../rule'
import { toConfirm } from './kinds'

/** The rate with which a receipt's lines 税抜 become a breakdown's 税込. */
const WITH_TAX = 1.1

/** The breakdown lists all that is on the receipts, also what is not eligible. */
function findCovered(papers: readonly ReadPaper[]): Finding {
  const breakdowns = breakdownsAmong(papers)
  const bought = receiptsAmong(papers).filter(({ lines }) => lines.length > 0)
  const listed = breakdowns.flatMap(({ lines }) => lines)
  if (bought.length === 0 || listed.length === 0) return inapplicable('paperLinesUnread')
  for (const paper of bought) {
    const missing = paper.lines.find((line) => !listed.some((each) => isOf(each, line)))
    if (missing === undefined) continue
    const text = message('paperLineMissing', missing.name, yenMessage(missing.amount ?? 0))
    return review([factId(paper, 'lines')], text, message('paperLineMissingMend'))
  }
  const places = bought.map((paper) => factId(paper, 'lines'))
  const pictured = [...bought, ...breakdowns].find(({ lines }) =>
    lines.some((each) => !isCertain(each)),
  )
  if (pictured) return toConfirm(pictured, 'lines', message('paperLinesTitle'))
  return pass(places, 'paperLinesCovered', String(bought.flatMap(({ lines }) => lines).length))
}

/** Names are often worded anew, and amounts are 税抜 on the one and 税込 on the other. */
function isOf(listed: PaperLine, bought: PaperLine): boolean {
  const names = [listed.name + listed.detail, bought.name].map((name) => folded(name))
  const [whole = '', part = ''] = names
  if (part !== '' && whole.includes(part)) return true
  const amounts = [bought.amount, Math.round((bought.amount ?? 0) * WITH_TAX)]
  const own = [listed.amount ?? 0, listed.other ?? 0, (listed.amount ?? 0) + (listed.other ?? 0)]
  return own.some(
    (amount) => amount !== 0 && amounts.some((each) => Math.abs((each ?? 0) - amount) <= 1),
  )
}

/** One sum of a paper that does not come out. */
interface WrongSum {
  readonly paper: ReadPaper
  readonly sum: number
  readonly said: number
  readonly isCertain: boolean
}

function findSums(papers: readonly ReadPaper[]): Finding {
  const checked = papers.flatMap(sumsOf)
  const wrong = checked.filter(({ sum, said }) => sum !== said)
  const first = wrong.find((each) => each.isCertain) ?? wrong[0]
  if (first === undefined) {
    const [some] = checked
    if (some === undefined) return inapplicable('paperSumsUnread')
    const pictured = checked.find((each) => !each.isCertain)
    if (pictured) return toConfirm(pictured.paper, 'total', message('paperTotalTitle'))
    return pass([factId(some.paper, 'total')], 'paperSumsAgree')
  }
  const text = message(
    'paperSumWrong',
    first.paper.fileName,
    yenMessage(first.sum),
    yenMessage(first.said),
  )
  const where = [factId(first.paper, 'total')]
  const isOwn = first.paper.kind?.value === 'breakdown'
  return first.isCertain && isOwn
    ? fail(where, text, message('paperSumWrongMend'))
    : review(where, text, message('paperSumLookMend'))
}

/** @returns the sums of a paper of which all parts are known. */
function sumsOf(paper: ReadPaper): WrongSum[] {
  return paper.kind?.value === 'breakdown' ? breakdownSums(paper) : receiptSums(paper)
}

function breakdownSums(paper: ReadPaper): WrongSum[] {
  const { total, eligible, ineligible, lines } = paper
  const sums: WrongSum[] = []
  const add = (sum: number, said: typeof total, parts: readonly (typeof total)[]) => {
    if (said === null) return
    const isSure = [said, ...parts].every((part) => isCertain(part))
    sums.push({ paper, sum, said: said.value, isCertain: isSure })
  }
  if (eligible && ineligible) add(eligible.value + ineligible.value, total, [eligible, ineligible])
  const ofColumn = (column: 'amount' | 'other') =>
    lines.reduce((sum, line) => sum + (line[column] ?? 0), 0)
  const isSure = lines.every((line) => isCertain(line))
  // A row that was not understood is no wrong sum: only sums over all that is there count.
  if (lines.length > 0) {
    const ofLines = [
      [ofColumn('amount'), eligible],
      [ofColumn('other'), ineligible],
    ] as const
    for (const [sum, said] of ofLines) {
      if (said) sums.push({ paper, sum, said: said.value, isCertain: isSure && isCertain(said) })
    }
  }
  return sums
}

function receiptSums(paper: ReadPaper): WrongSum[] {
  const { total, subtotal, taxAmount, tax } = paper
  if (total === null || subtotal === null || taxAmount === null) return []
  // A tax that the amounts hold is not added.
  if (tax?.text.match(/内|うち|込/)) return []
  const isSure = [total, subtotal, taxAmount].every((part) => isCertain(part))
  return [{ paper, sum: subtotal.value + taxAmount.value, said: total.value, isCertain: isSure }]
}

/** 「一式」 says neither what was bought nor how many; a breakdown can. */
function findLumpSum(papers: readonly ReadPaper[]): Finding {
  const found = papers.find(({ lumpSum }) => lumpSum !== null)
  if (found?.lumpSum) {
    const text = message('paperLumpSum', found.fileName, found.lumpSum.text)
    return review([factId(found, 'lumpSum')], text, message('paperLumpSumMend'))
  }
  const pictured = papers.find(({ origin, isConfirmed }) => origin === 'picture' && !isConfirmed)
  if (pictured) {
    const text = message('paperLumpSumPictured', pictured.fileName)
    return review([factId(pictured, 'lines')], text, message('paperLumpSumMend'))
  }
  return pass([], 'paperNoLumpSum')
}

/** The amounts of both papers are 税込. */
function findTax(papers: readonly ReadPaper[]): Finding {
  const known = [...receiptsAmong(papers), ...breakdownsAmong(papers)].filter(
    ({ tax }) => tax !== null,
  )
  const excluded = known.find(({ tax }) => tax?.value === 'excluded')
  if (excluded) {
    const text = message('paperWithoutTax', excluded.fileName)
    return review([factId(excluded, 'tax')], text, message('paperWithoutTaxMend'))
  }
  if (known.length === 0) return inapplicable('paperTaxUnsaid')
  const pictured = known.find(({ tax }) => !isCertain(tax))
  if (pictured) return toConfirm(pictured, 'tax', message('paperTaxTitle'))
  return pass(
    known.map((paper) => factId(paper, 'tax')),
    'paperWithTax',
  )
}

/** The lines of receipt and breakdown, and their sums. */
export const paperLineRules: PaperRuleFamily = () => [
  {
    id: 'paper-lines',
    question: message('questionPaperLines'),
    needs: [],
    ...PORTAL_RETURNS,
    answers: ['pass', 'review', 'inapplicable'],
    find: findCovered,
  },
  {
    id: 'paper-sums',
    question: message('questionPaperSums'),
    needs: [],
    ...OWN_JUDGEMENT,
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: findSums,
  },
  {
    id: 'paper-lump-sum',
    question: message('questionPaperLumpSum'),
    needs: [],
    ...UNCONFIRMED_RETURNS,
    answers: ['pass', 'review'],
    find: findLumpSum,
  },
  {
    id: 'paper-tax',
    question: message('questionPaperTax'),
    needs: [],
    ...PORTAL_SIBLINGS,
    answers: ['pass', 'review', 'inapplicable'],
    find: findTax,
  },
]
