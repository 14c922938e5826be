import { message } from '../../message'
import { yenMessage } from '../../notation'
import { type Application, type Fact, factOfItem, placeOf } from '../application'
import { type Finding, fail, inapplicable, pass, review, withoutValue } from '../outcome'
import { PORTAL_RETURNS } from '../portalReturns'
import { type CheckedGuide, type RuleFamily, termsBasis } from '../rule'

type Read = Extract<Fact<number>, { state: 'read' }>

/** The total can hold costs that we did not recognise, so only a total below its items is wrong. */
function findTotal(application: Application, { subsidy }: CheckedGuide): Finding {
  const { totalCost } = application
  if (totalCost.state !== 'read') return withoutValue(totalCost, message('fieldTotalCost'))
  const negative = negativeAmong(totalCost)
  if (negative) return negative
  const costs = subsidy.items.map(({ id }) => factOfItem(application, id))
  const places = [...placeOf(totalCost), ...costs.flatMap(placeOf)]
  const sum = sumOf(costs)
  if (sum === null) {
    return review(places, message('checkTotalUnknown'), message('checkTotalUnknownMend'))
  }
  const values = [yenMessage(totalCost.value), yenMessage(sum)]
  if (totalCost.value === sum) {
    return zeroOf(totalCost) ?? pass(places, 'checkTotalAgrees', yenMessage(sum))
  }
  return totalCost.value < sum
    ? fail(places, message('checkTotalBelow', ...values), message('checkTotalMend'))
    : review(places, message('checkTotalAbove', ...values), message('checkTotalAboveMend'))
}

/** @returns yen; `null` where one of them is not known. */
function sumOf(costs: readonly Fact<number>[]): number | null {
  let sum = 0
  for (const cost of costs) {
    if (cost.state === 'read') sum += cost.value
    else if (cost.state !== 'empty') return null
  }
  return sum
}

/** @returns that an amount that was paid cannot be negative; `undefined` where none of them is. */
function negativeAmong(...amounts: Fact<number>[]): Finding | undefined {
  const amount = amounts.filter((each) => each.state === 'read').find(({ value }) => value < 0)
  if (amount === undefined) return undefined
  const text = message('checkNegative', amount.label)
  return fail(placeOf(amount), text, message('checkPaidAmountMend'))
}

/** What agrees at 0 yen says only that nothing was paid; `undefined` for another amount. */
function zeroOf(amount: Read): Finding | undefined {
  if (amount.value !== 0) return undefined
  const text = message('checkZero', amount.label)
  return review(placeOf(amount), text, message('checkPaidAmountMend'))
}

/** Receipts and breakdown add up to the same; the breakdown lists what is not covered as well. */
function findDocuments({ receiptTotal, breakdownTotal }: Application): Finding {
  const negative = negativeAmong(receiptTotal, breakdownTotal)
  if (negative) return negative
  if (receiptTotal.state === 'missing' || breakdownTotal.state === 'missing') {
    return inapplicable('checkTotalsNotAsked')
  }
  if (receiptTotal.state !== 'read') return withoutValue(receiptTotal, message('fieldReceiptTotal'))
  if (breakdownTotal.state !== 'read') {
    return withoutValue(breakdownTotal, message('fieldBreakdownTotal'))
  }
  const places = [receiptTotal, breakdownTotal].flatMap(placeOf)
  const values = [yenMessage(receiptTotal.value), yenMessage(breakdownTotal.value)]
  if (receiptTotal.value === breakdownTotal.value) {
    return zeroOf(receiptTotal) ?? pass(places, 'checkTotalsAgree', ...values)
  }
  return fail(places, message('checkTotalsDiffer', ...values), message('checkTotalsDifferMend'))
}

/** What was spent on the project stands on the receipts; they can hold other things as well. */
function findReceipt({ receiptTotal, totalCost }: Application): Finding {
  const negative = negativeAmong(totalCost, receiptTotal)
  if (negative) return negative
  if (receiptTotal.state !== 'read' || totalCost.state !== 'read') {
    return inapplicable('checkTotalsUnknown')
  }
  const places = [totalCost, receiptTotal].flatMap(placeOf)
  const values = [yenMessage(totalCost.value), yenMessage(receiptTotal.value)]
  if (totalCost.value <= receiptTotal.value) {
    return zeroOf(totalCost) ?? pass(places, 'checkTotalInReceipt', ...values)
  }
  const above = message('checkTotalAboveReceipt', ...values)
  return review(places, above, message('checkTotalAboveReceiptMend'))
}

export const totalsRules: RuleFamily = (guide) => [
  {
    id: 'total-cost',
    question: message('questionTotalCost'),
    needs: ['totalCost', 'costs'],
    ...termsBasis(guide),
    answers: ['pass', 'fail', 'review'],
    find: (application) => findTotal(application, guide),
  },
  {
    id: 'totals-agree',
    question: message('questionTotalsAgree'),
    needs: ['receiptTotal', 'breakdownTotal'],
    ...PORTAL_RETURNS,
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: findDocuments,
  },
  {
    id: 'total-receipt',
    question: message('questionTotalReceipt'),
    needs: ['totalCost', 'receiptTotal'],
    ...PORTAL_RETURNS,
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: findReceipt,
  },
]
