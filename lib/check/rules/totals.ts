import { message } from '../../message'
import { yenMessage } from '../../notation'
import { type Application, type Fact, factOfItem, placeOf, placesWithFirst } from '../application'
import { termsOf } from '../estimate'
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
import { isAnyWithoutTax } from '../right'
import { type CheckedGuide, type RuleFamily, termsBasis } from '../rule'
import {
  ADDITION,
  OWN_JUDGEMENT,
  PORTAL_RETURNS,
  PORTAL_SIBLINGS,
  SIBLING_BREAKDOWN,
} from '../sources'
import { namedCosts, withUnfound } from '../unfound'

type Read = Extract<Fact<number>, { state: 'read' }>

/** Receipts above the project's costs by this factor are more likely a slip. */
const PLAUSIBLE = 20
/** Both papers at exactly so much more than the costs are a slip of one digit. */
const ONE_DIGIT = 10

/**
 * The total can include costs that were not recognised, or only the eligible ones. It is wrong only
 * if it is below the eligible parts of its items.
 */
function findTotal(application: Application, guide: CheckedGuide): Finding {
  const { totalCost } = application
  if (totalCost.state !== 'read') return withoutValue(totalCost, message('fieldTotalCost'))
  return withTaxAdvice(compareTotal(totalCost, application, guide), totalCost)
}

function compareTotal(totalCost: Read, application: Application, guide: CheckedGuide): Finding {
  const negative = negativeAmong(totalCost)
  if (negative) return negative
  const costs = costsOf(application, guide)
  const places = [totalCost, ...costs].flatMap(placeOf)
  const sum = sumOf(costs)
  if (costs.length === 0) {
    const unknown = message('checkTotalUnknown')
    return review(places, unknown, message('checkKindNotCoveredMend'))
  }
  if (sum === null) {
    const unclear = costs.filter(({ state }) => state === 'unclear')
    const where = placesWithFirst(unclear, [totalCost, ...costs])
    const found = review(where, message('checkTotalUnknown'), message('checkTotalUnknownMend'))
    return withUnfound(found, namedCosts(application, guide))
  }
  const values = [yenMessage(totalCost.value), yenMessage(sum)]
  if (totalCost.value === sum) {
    return zeroOf(totalCost) ?? pass(places, 'checkTotalAgrees', yenMessage(sum))
  }
  if (totalCost.value > sum) {
    return review(places, message('checkTotalAbove', ...values), message('checkTotalAboveMend'))
  }
  const below = message('checkTotalBelow', ...values)
  if (totalCost.value >= eligibleSum(application, guide)) {
    return review(places, below, message('checkTotalEligibleMend'))
  }
  const wrong = fail(places, below, message('checkTotalMend'))
  const isCertain = !isAnyWithoutTax([totalCost, ...costs]) && !negativeAmong(...costs)
  return isCertain ? { ...wrong, right: { is: 'amount', yen: sum } } : wrong
}

function costsOf(application: Application, { subsidy }: CheckedGuide): Fact<number>[] {
  return subsidy.items.map(({ id }) => factOfItem(application, id))
}

/** @returns yen; `null` if one of them is unknown. */
function sumOf(costs: readonly Fact<number>[]): number | null {
  let sum = 0
  for (const cost of costs) {
    if (cost.state === 'read') sum += cost.value
    else if (cost.state !== 'empty') return null
  }
  return sum
}

/** @returns the sum of the items' parts within their caps; the whole sum while no cap is known. */
function eligibleSum(application: Application, guide: CheckedGuide): number {
  const caps = termsOf(application, guide)?.itemCaps ?? {}
  return guide.subsidy.items.reduce((sum, { id }) => {
    const cost = factOfItem(application, id)
    return cost.state === 'read' ? sum + Math.min(cost.value, caps[id] ?? cost.value) : sum
  }, 0)
}

/** @returns a 要修正 for the first negative amount; `undefined` if there is none. */
function negativeAmong(...amounts: Fact<number>[]): Finding | undefined {
  const amount = amounts.filter((each) => each.state === 'read').find(({ value }) => value < 0)
  if (amount === undefined) return undefined
  const text = message('checkNegative', amount.label)
  return fail(placeOf(amount), text, message('checkPaidAmountMend'))
}

/** @returns the finding for two totals of 0 yen, which show only that nothing was paid; `undefined` for other amounts. */
function zeroOf(amount: Read): Finding | undefined {
  if (amount.value !== 0) return undefined
  const text = message('checkZero', amount.label)
  return review(placeOf(amount), text, message('checkPaidAmountMend'))
}

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

function compareDocuments(receipt: Read, breakdown: Read, shared: readonly number[]): Finding {
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
function compareShared(receipt: Read, shared: readonly number[], places: string[]): Finding {
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
  const spent = totalCost.state === 'read' ? totalCost.value : sumOf(costs)
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

/** The total cost beside the items, the receipt and the breakdown. */
export const totalsRules: RuleFamily = (guide) => [
  {
    id: 'total-cost',
    question: message('questionTotalCost'),
    needs: ['totalCost', 'costs', 'facilityKind', 'facility'],
    ...termsBasis(guide),
    source: ADDITION,
    answers: ['pass', 'fail', 'review'],
    find: (application) => findTotal(application, guide),
  },
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
