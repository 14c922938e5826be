import { message } from '../../message'
import { yenMessage } from '../../notation'
import { costsOf, negativeAmong, type ReadAmount, sumOfCosts, zeroOf } from '../amounts'
import { type Application, type Fact, placeOf, placesWithFirst } from '../application'
import {
  type Finding,
  fail,
  inapplicable,
  pass,
  review,
  withBasis,
  withoutValue,
  withTaxAdvice,
} from '../outcome'
import type { CheckedGuide, RuleFamily } from '../rule'
import { OWN_JUDGEMENT, PORTAL_RETURNS, PORTAL_SIBLINGS, SIBLING_BREAKDOWN } from '../sources'

/** Receipts above the project's costs by this factor are more likely a slip. */
const PLAUSIBLE = 20
/** Both papers at exactly so much more than the costs are a slip of one digit. */
const ONE_DIGIT = 10

/**
 * Receipts and breakdown have the same total, because the breakdown also lists costs that are not covered.
 * One receipt can be for several facilities: then each has a breakdown of its part.
 */
function findDocuments(application: Application): Finding {
  const { receiptTotal, breakdownTotal } = application
  const negative = negativeAmong(receiptTotal, breakdownTotal)
  if (negative) return negative
  if (receiptTotal.state === 'missing' || breakdownTotal.state === 'missing') {
    return inapplicable('checkTotalsNotAsked')
  }
  if (receiptTotal.state !== 'read') return withoutValue(receiptTotal, message('fieldReceiptTotal'))
  if (breakdownTotal.state !== 'read') {
    return withoutValue(breakdownTotal, message('fieldBreakdownTotal'))
  }
  const found = compareDocuments(receiptTotal, breakdownTotal, application.sharedBreakdowns)
  return withTaxAdvice(found, receiptTotal, breakdownTotal)
}

function compareDocuments(
  receipt: ReadAmount,
  breakdown: ReadAmount,
  shared: readonly number[],
): Finding {
  const places = [receipt, breakdown].flatMap(placeOf)
  const values = [yenMessage(receipt.value), yenMessage(breakdown.value)]
  if (receipt.value === breakdown.value) {
    return zeroOf(receipt) ?? pass(places, 'checkTotalsAgree', ...values)
  }
  const differ = message('checkTotalsDiffer', ...values)
  if (receipt.value < breakdown.value) return fail(places, differ, message('checkTotalsDifferMend'))
  if (shared.length < 2) return review(places, differ, message('checkTotalsShareMend'))
  return withBasis(PORTAL_SIBLINGS, compareShared(receipt, shared, places))
}

/** Several facilities on one receipt are allowed, if their breakdowns add up to it. */
function compareShared(receipt: ReadAmount, shared: readonly number[], places: string[]): Finding {
  const sum = shared.reduce((total, each) => total + each, 0)
  const [whole, parts] = [yenMessage(receipt.value), yenMessage(sum)]
  if (sum === receipt.value) {
    return pass(places, 'checkTotalsShared', whole, String(shared.length))
  }
  const differ = message('checkTotalsSharedDiffer', whole, String(shared.length), parts)
  return review(places, differ, message('checkTotalsSharedMend'))
}

type DocumentTotal = 'receiptTotal' | 'breakdownTotal'

/**
 * 総事業費 has eligible costs only, receipts and breakdown all costs, so it may be lower than theirs
 * but not higher. The rules on the amounts themselves report amounts of 0 yen or less.
 */
function findWithin(
  application: Application,
  guide: CheckedGuide,
  document: DocumentTotal,
): Finding {
  const { totalCost } = application
  const [whole, other] = documentsOf(application, document)
  if (whole.state !== 'read' || whole.value < 0) return inapplicable('checkTotalsUnknown')
  const title = message(document === 'receiptTotal' ? 'fieldReceiptTotal' : 'fieldBreakdownTotal')
  const costs = costsOf(application, guide)
  const spent = totalCost.state === 'read' ? totalCost.value : sumOfCosts(costs)
  if (spent !== null && spent > whole.value) {
    const isOdd = other.state === 'read' && spent <= other.value
    const places = placesWithFirst(isOdd ? [whole] : [], [totalCost, ...costs, whole])
    const above = message(
      'checkTotalAboveReceipt',
      yenMessage(spent),
      title,
      yenMessage(whole.value),
    )
    return review(places, above, message('checkTotalAboveReceiptMend'))
  }
  if (totalCost.state !== 'read' || totalCost.value <= 0) return inapplicable('checkTotalsUnknown')
  const places = [totalCost, whole].flatMap(placeOf)
  const values = [yenMessage(totalCost.value), title, yenMessage(whole.value)]
  const isDigitMore =
    whole.value === totalCost.value * ONE_DIGIT &&
    other.state === 'read' &&
    other.value === whole.value
  if (isDigitMore || whole.value > totalCost.value * PLAUSIBLE) {
    const far = message('checkReceiptImplausible', ...values)
    const found = review(places, far, message('checkReceiptImplausibleMend'))
    return withBasis(OWN_JUDGEMENT, found)
  }
  return pass(places, 'checkTotalInReceipt', ...values)
}

/** @returns the document's total, and the other one's. */
function documentsOf(
  { receiptTotal, breakdownTotal }: Application,
  document: DocumentTotal,
): [Fact<number>, Fact<number>] {
  return document === 'receiptTotal'
    ? [receiptTotal, breakdownTotal]
    : [breakdownTotal, receiptTotal]
}

/** What is wrong beside both documents is said once, of the receipts. */
function findWithinBreakdown(application: Application, guide: CheckedGuide): Finding {
  const found = findWithin(application, guide, 'breakdownTotal')
  if (found.answer !== 'review') return found
  const ofReceipts = findWithin(application, guide, 'receiptTotal')
  const isSaid = ofReceipts.message.key === found.message.key
  return isSaid ? inapplicable('checkSaidElsewhere') : found
}

/** The totals of receipt and breakdown beside each other, and beside the total cost. */
export const totalsRules: RuleFamily = (guide) => [
  {
    id: 'totals-agree',
    question: message('questionTotalsAgree'),
    needs: ['receiptTotal', 'breakdownTotal', 'sharedBreakdowns'],
    ...PORTAL_RETURNS,
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: findDocuments,
  },
  {
    id: 'total-receipt',
    question: message('questionTotalReceipt'),
    needs: ['totalCost', 'costs', 'receiptTotal', 'breakdownTotal'],
    ...SIBLING_BREAKDOWN,
    answers: ['pass', 'review', 'inapplicable'],
    find: (application) => findWithin(application, guide, 'receiptTotal'),
  },
  {
    id: 'total-breakdown',
    question: message('questionTotalBreakdown'),
    needs: ['totalCost', 'costs', 'breakdownTotal', 'receiptTotal'],
    ...SIBLING_BREAKDOWN,
    answers: ['pass', 'review', 'inapplicable'],
    find: (application) => findWithinBreakdown(application, guide),
  },
]
