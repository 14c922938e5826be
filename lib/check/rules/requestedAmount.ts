import type { Terms } from '../../guide/schema'
import { message } from '../../message'
import { yenMessage } from '../../notation'
import { type Application, factOfItem, placeOf } from '../application'
import { arithmeticLine, type Estimate, estimate, termsOf } from '../estimate'
import {
  type Finding,
  fail,
  inapplicable,
  pass,
  review,
  standingOn,
  withoutValue,
} from '../outcome'
import { answersOn, type CheckedGuide, type RuleFamily, termsBasis } from '../rule'
import { namedCosts, namedForEstimate, withUnfound } from '../unfound'

/** An amount above the cap is wrong for certain, even while the costs are not known. */
function findAmount(application: Application, guide: CheckedGuide): Finding {
  const { requestedAmount } = application
  if (requestedAmount.state !== 'read') {
    return withoutValue(requestedAmount, message('fieldRequestedAmount'))
  }
  const places = placeOf(requestedAmount)
  const { value } = requestedAmount
  if (value <= 0) {
    return fail(places, message('checkNothingAsked'), message('checkNothingAskedMend'))
  }
  const highest = termsOf(application, guide) ?? highestTerms(guide)
  if (value > highest.cap) {
    const cap = yenMessage(highest.cap)
    const over = message('checkAmountOverCap', yenMessage(value), cap)
    return standingOn(highest, fail(places, over, message('checkAmountOverCapMend', cap)))
  }
  const result = estimate(application, guide)
  if (result.state === 'estimated') {
    return standingOn(result.terms, findAgainstEstimate(value, places, result))
  }
  const unknown = message('checkAmountUnknown', result.reason)
  const found = review(places, unknown, result.mend ?? message('checkAmountUnknownMend'))
  return withUnfound(found, namedForEstimate(application, guide))
}

/** While the kind is not known, only an amount above every kind's cap is wrong. */
function highestTerms({ subsidy }: CheckedGuide): Terms {
  return subsidy.terms.reduce((highest, terms) => (terms.cap > highest.cap ? terms : highest))
}

/**
 * An amount above rate × eligible costs is wrong for certain; one that is less than a rounding unit
 * above the rounded figure only probably, as long as the rounding is inferred. Below half of the
 * estimate a digit is missing more likely than money given away.
 */
function findAgainstEstimate(value: number, places: string[], result: Estimate): Finding {
  const asked = yenMessage(value)
  const amount = yenMessage(result.amount)
  const mend = message('checkAmountMend', amount)
  if (value > result.share) {
    return fail(places, message('checkAmountOverShare', asked, arithmeticLine(result)), mend)
  }
  if (value > result.amount && result.roundingInferred && !result.terms.unconfirmed) {
    const above = message('checkAmountAboveRounded', asked, amount)
    return review(places, above, message('checkAmountAboveRoundedMend', amount))
  }
  if (value > result.amount) {
    return fail(places, message('checkAmountOverRounded', asked, amount), mend)
  }
  if (value * 2 < result.amount) {
    const below = message('checkAmountFarBelow', asked, amount)
    return review(places, below, message('checkAmountFarBelowMend', amount))
  }
  if (value % result.roundingUnit !== 0) {
    const odd = message('checkAmountOdd', asked, yenMessage(result.roundingUnit))
    return review(places, odd, message('checkAmountOddMend', amount))
  }
  const found = pass(places, 'checkAmountWithin', asked, amount)
  if (value === result.amount) return found
  return { ...found, advice: message('checkAmountBelowAdvice', yenMessage(result.amount - value)) }
}

/** A subsidy covers costs that were paid: without a cost there is nothing to ask for. */
function findBought(application: Application, guide: CheckedGuide): Finding {
  const { requestedAmount } = application
  if (requestedAmount.state !== 'read' || requestedAmount.value <= 0) {
    return inapplicable('checkNothingAskedYet')
  }
  const costs = guide.subsidy.items.map(({ id }) => factOfItem(application, id))
  const places = [requestedAmount, ...costs].flatMap(placeOf)
  if (costs.some((cost) => cost.state === 'read' && cost.value > 0)) {
    return pass(places, 'checkBought')
  }
  if (costs.every((cost) => cost.state === 'empty' || cost.state === 'read')) {
    return fail(places, message('checkNotBought'), message('checkNotBoughtMend'))
  }
  const found = review(places, message('checkBoughtUnknown'), message('checkTotalUnknownMend'))
  return withUnfound(found, namedCosts(application, guide))
}

export const requestedAmountRules: RuleFamily = (guide) => [
  {
    id: 'requested-amount',
    question: message('questionRequestedAmount'),
    needs: ['requestedAmount', 'costs', 'facilityKind', 'facility'],
    ...termsBasis(guide),
    answers: answersOn(guide.subsidy.terms, ['pass', 'fail', 'review']),
    find: (application) => findAmount(application, guide),
  },
  {
    id: 'bought',
    question: message('questionBought'),
    needs: ['requestedAmount', 'costs'],
    ...termsBasis(guide),
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: (application) => findBought(application, guide),
  },
]
