import type { Application } from '../../check'
import { placeOf } from '../../check/application'
import { type Finding, fail, inapplicable, pass, review, withBasis } from '../../check/outcome'
import { PORTAL_RETURNS, PORTAL_SIBLINGS, SIBLING_BREAKDOWN } from '../../check/sources'
import { message } from '../../message'
import { yenMessage } from '../../notation'
import type { PaperKind, ReadPaper } from '../paper'
import { breakdownsAmong, receiptsAmong, sumOf, wholeOf } from '../roles'
import { factId, isCertain, type PaperRuleFamily } from '../rule'
import { toConfirm } from './kinds'

/** The receipts are paid for all that the breakdown lists: ① + ②. */
function findTotals(papers: readonly ReadPaper[]): Finding {
  const receipts = receiptsAmong(papers)
  const breakdowns = breakdownsAmong(papers)
  if (receipts.length === 0) return review([], message('paperNoReceipt'), message('paperAddMend'))
  if (breakdowns.length === 0) {
    return review([], message('paperNoBreakdown'), message('paperAddMend'))
  }
  const paid = sumOf(receipts, ({ total }) => total)
  const listed = sumOf(breakdowns, wholeOf)
  const places = [...receipts, ...breakdowns].map((paper) => factId(paper, 'total'))
  const doubtful = paid.doubtful ?? listed.doubtful
  const where = doubtful ? [factId(doubtful, 'total'), ...places] : places
  if (paid.value === null || listed.value === null) {
    const text = message('paperTotalUnread', doubtful?.fileName ?? '')
    return review(where, text, message('paperTotalUnreadMend'))
  }
  const values = [yenMessage(paid.value), yenMessage(listed.value)]
  if (paid.value === listed.value) {
    if (doubtful) return toConfirm(doubtful, 'total', message('paperTotalTitle'))
    if (breakdowns.length === 1) return pass(places, 'paperTotalsAgree', ...values)
    const shared = pass(places, 'paperTotalsShared', ...values, String(breakdowns.length))
    return withBasis(PORTAL_SIBLINGS, shared)
  }
  const differ = message('paperTotalsDiffer', ...values)
  if (doubtful) return review(where, differ, message('paperPictureMend'))
  if (!isComplete(papers)) return review(where, differ, message('paperTotalsDifferMend'))
  if (paid.value > listed.value) return review(where, differ, message('paperTotalsShareMend'))
  return fail(where, differ, message('paperTotalsDifferMend'))
}

/** @returns whether each paper could be read, and it is known which are receipts. */
function isComplete(papers: readonly ReadPaper[]): boolean {
  return papers.every(
    ({ kind, isUnread }) => !isUnread && isCertain(kind) && !isPerhapsReceipt(kind?.value),
  )
}

function isPerhapsReceipt(kind: PaperKind | undefined): boolean {
  return kind === 'provisional' || kind === 'void'
}

type FormTotal = 'receiptTotal' | 'breakdownTotal'

/** The form asks for the totals of both papers; most forms do not. */
function findInForm(papers: readonly ReadPaper[], application: Application): Finding {
  const totals = [
    ['receiptTotal', receiptsAmong(papers), ({ total }: ReadPaper) => total],
    ['breakdownTotal', breakdownsAmong(papers), wholeOf],
  ] as const satisfies readonly (readonly [FormTotal, ReadPaper[], Parameters<typeof sumOf>[1]])[]
  const listed = sumOf(breakdownsAmong(papers), wholeOf).value
  const findings = totals.flatMap(([field, from, amountOf]): Finding[] => {
    const fact = application[field]
    const [first] = from
    if (fact.state !== 'read' || first === undefined) return []
    const sum = sumOf(from, amountOf)
    if (sum.value === null) return []
    const places = [...from.map((paper) => factId(paper, 'total')), ...placeOf(fact)]
    if (sum.doubtful) return [toConfirm(sum.doubtful, 'total', message('paperTotalTitle'))]
    if (sum.value === fact.value) return [pass(places, 'paperFormAgrees', yenMessage(sum.value))]
    const differ = message(
      'paperFormDiffers',
      fact.label,
      yenMessage(fact.value),
      yenMessage(sum.value),
    )
    if (!isComplete(papers)) return [review(places, differ, message('paperFormLookMend'))]
    // Several facilities can share a receipt, each with its part in its form.
    const isPart = field === 'receiptTotal' && sum.value > fact.value && sum.value !== listed
    return isPart
      ? [review(places, differ, message('paperTotalsShareMend'))]
      : [fail(places, differ, message('paperFormDiffersMend'))]
  })
  return (
    findings.find(({ answer }) => answer === 'fail') ??
    findings.find(({ answer }) => answer === 'review') ??
    findings[0] ??
    inapplicable('paperFormNotAsked')
  )
}

/** 総事業費 has what is eligible only: for this subsidy that is inferred, so it is never 要修正. */
function findEligible(papers: readonly ReadPaper[], { totalCost }: Application): Finding {
  const breakdowns = breakdownsAmong(papers)
  if (totalCost.state !== 'read' || breakdowns.length === 0)
    return inapplicable('paperNothingToCompare')
  const sum = sumOf(breakdowns, ({ eligible }) => eligible)
  const places = [...breakdowns.map((paper) => factId(paper, 'eligible')), ...placeOf(totalCost)]
  if (sum.value === null) {
    return review(places, message('paperEligibleUnread'), message('paperTotalUnreadMend'))
  }
  const values = [yenMessage(totalCost.value), yenMessage(sum.value)]
  if (sum.value !== totalCost.value) {
    return review(places, message('paperEligibleDiffers', ...values), message('paperEligibleMend'))
  }
  if (sum.doubtful) return toConfirm(sum.doubtful, 'eligible', message('paperEligibleTitle'))
  return pass(places, 'paperEligibleAgrees', ...values)
}

/** The totals of receipt, breakdown and form. */
export const paperTotalRules: PaperRuleFamily = () => [
  {
    id: 'paper-total',
    question: message('questionPaperTotal'),
    needs: [],
    ...PORTAL_RETURNS,
    answers: ['pass', 'fail', 'review'],
    find: findTotals,
  },
  {
    id: 'paper-form-total',
    question: message('questionPaperFormTotal'),
    needs: ['receiptTotal', 'breakdownTotal'],
    ...PORTAL_RETURNS,
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: findInForm,
  },
  {
    id: 'paper-eligible',
    question: message('questionPaperEligible'),
    needs: ['totalCost'],
    ...SIBLING_BREAKDOWN,
    answers: ['pass', 'review', 'inapplicable'],
    find: findEligible,
  },
]
