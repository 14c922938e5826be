import type { Terms } from '../../guide/schema'
import { message } from '../../message'
import { yenMessage } from '../../notation'
import {
  type Application,
  type Fact,
  factOfItem,
  kindOf,
  placeOf,
  placesWithFirst,
} from '../application'
import { arithmeticLine, type Estimate, estimate, termsOf } from '../estimate'
import { type Finding, fail, inapplicable, pass, review, withBasis, withoutValue } from '../outcome'
import { isAnyWithoutTax } from '../right'
import { answersOn, type CheckedGuide, type Rule, type RuleFamily, termsBasis } from '../rule'
import { OWN_JUDGEMENT } from '../sources'
import { namedCosts, namedForEstimate, withUnfound } from '../unfound'

/** The finding; where the amount is too high, with the most that it can be. */
function findAmount(application: Application, guide: CheckedGuide): Finding {
  const found = findWithoutMost(application, guide)
  const { requestedAmount } = application
  if (found.unconfirmed || requestedAmount.state !== 'read') return found
  const yen = mostOf(application, guide)
  const isTooHigh = yen !== undefined && requestedAmount.value > yen
  return isTooHigh ? { ...found, right: { is: 'most', yen } } : found
}

/**
 * @returns yen: the estimate, or the cap while that cannot be counted or costs are 税抜; `undefined`
 *   if the kind is unknown, or its terms are not those of the user's answer.
 */
function mostOf(application: Application, guide: CheckedGuide): number | undefined {
  const terms = termsOf(application, guide)
  if (terms === undefined || isOtherTerms(application, terms)) return undefined
  const result = estimate(application, guide)
  const costs = guide.subsidy.items.map(({ id }) => factOfItem(application, id))
  if (result.state === 'unknown' || isAnyWithoutTax(costs)) return terms.cap
  return result.amount > 0 ? result.amount : undefined
}

function isOtherTerms({ facility: { kind } }: Application, { kinds }: Terms): boolean {
  return kind !== null && !kinds.includes(kind)
}

/** An amount above the cap is wrong for certain, even while the costs are not known. */
function findWithoutMost(application: Application, guide: CheckedGuide): Finding {
  const { requestedAmount } = application
  if (requestedAmount.state !== 'read') {
    return withoutValue(requestedAmount, message('fieldRequestedAmount'))
  }
  const places = placeOf(requestedAmount)
  const { value } = requestedAmount
  if (value === 0 && isRoundedToNothing(application, guide)) {
    return review(places, message('checkNothingToAsk'), message('checkNothingToAskMend'))
  }
  if (value <= 0) {
    return fail(places, message('checkNothingAsked'), message('checkNothingAskedMend'))
  }
  const highest = highestTerms(application, guide)
  if (highest && value > highest.cap) {
    const cap = yenMessage(highest.cap)
    const key = isThousandfold(value, highest) ? 'checkAmountThousandfold' : 'checkAmountOverCap'
    const over = message(key, yenMessage(value), cap)
    return withBasis(highest, fail(places, over, message('checkAmountOverCapMend', cap)))
  }
  const result = estimate(application, guide)
  if (result.state === 'estimated') {
    const { rounding = result.terms } = guide.subsidy
    return withBasis(result.terms, findAgainstEstimate(requestedAmount, places, result, rounding))
  }
  const unknown = message('checkAmountUnknown', result.reason)
  const where = placesWithFirst(unknownIn(application, guide), [requestedAmount])
  const found = review(where, unknown, result.mend ?? message('checkAmountUnknownMend'))
  return withUnfound(found, namedForEstimate(application, guide))
}

/** Something was paid for, and the subsidy for so little rounds down to 0 yen: then 0 is the right amount. */
function isRoundedToNothing(application: Application, guide: CheckedGuide): boolean {
  const result = estimate(application, guide)
  return result.state === 'estimated' && result.share > 0 && result.amount === 0
}

/** @returns the fact that the estimate lacks: the kind, or else the first unknown cost. */
function unknownIn(application: Application, guide: CheckedGuide): readonly Fact<unknown>[] {
  if (termsOf(application, guide) === undefined) return [application.facilityKind]
  const costs = guide.subsidy.items.map(({ id }) => factOfItem(application, id))
  const isOpen = (cost: Fact<number>) =>
    cost.state === 'unclear' || (cost.state === 'read' && cost.value < 0)
  return costs.filter(isOpen).slice(0, 1)
}

/** Yen: what is entered in yen where thousands are meant, or with three zeros too many. */
function isThousandfold(value: number, { cap }: Terms): boolean {
  return value % 1_000_000 === 0 && value / 1_000 <= cap
}

/** Yen: a subsidy of so little is none, and a thousand times as much could be asked for. */
function isThousandth(value: number, { share }: Estimate): boolean {
  return value < 1_000 && value * 1_000 <= share
}

/**
 * While the kind is not known, only an amount above every kind's cap is wrong; for a kind that the
 * guide does not have, none is.
 */
function highestTerms(application: Application, guide: CheckedGuide): Terms | undefined {
  const own = termsOf(application, guide)
  if (own || kindOf(application) !== null) return own
  const { subsidy } = guide
  return subsidy.terms.toSorted((one, other) => other.cap - one.cap)[0]
}

type Amount = Extract<Fact<number>, { state: 'read' }>

/** Below half of the estimate, a missing digit or a slip of the unit is more likely than a waiver. */
function findFarBelow({ value, label }: Amount, places: string[], result: Estimate): Finding {
  const asked = yenMessage(value)
  if (isThousandth(value, result)) {
    const inYen = message('checkInThousandsMend', yenMessage(value * 1_000))
    return review(places, message('checkInThousands', label, asked), inYen)
  }
  const amount = yenMessage(result.amount)
  const below = message('checkAmountFarBelow', asked, amount)
  return review(places, below, message('checkAmountFarBelowMend', amount))
}

/**
 * An amount above rate × eligible costs is wrong for certain; one that is less than a rounding unit
 * above the rounded figure only probably, as long as the rounding is inferred.
 */
function findAgainstEstimate(
  requested: Amount,
  places: string[],
  result: Estimate,
  rounding: NonNullable<CheckedGuide['subsidy']['rounding']> | Terms,
): Finding {
  const { value } = requested
  const asked = yenMessage(value)
  const amount = yenMessage(result.amount)
  const mend = message('checkAmountMend', amount)
  if (value > result.share) {
    return fail(places, message('checkAmountOverShare', asked, arithmeticLine(result)), mend)
  }
  if (value > result.amount && result.roundingInferred && !result.terms.unconfirmed) {
    const above = message('checkAmountAboveRounded', asked, amount)
    return withBasis(
      rounding,
      review(places, above, message('checkAmountAboveRoundedMend', amount)),
    )
  }
  if (value > result.amount) {
    const over = message('checkAmountOverRounded', asked, amount)
    return withBasis(rounding, fail(places, over, mend))
  }
  if (value * 2 < result.amount) {
    return withBasis(OWN_JUDGEMENT, findFarBelow(requested, places, result))
  }
  if (value % result.roundingUnit !== 0) {
    const odd = message('checkAmountOdd', asked, yenMessage(result.roundingUnit))
    return withBasis(rounding, review(places, odd, message('checkAmountOddMend', amount)))
  }
  const found = pass(places, 'checkAmountWithin', asked, amount)
  if (value === result.amount) return found
  return { ...found, advice: message('checkAmountBelowAdvice', yenMessage(result.amount - value)) }
}

/** A subsidy covers costs that were paid: without a cost there is nothing to request. */
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
  const unclear = costs.filter(({ state }) => state === 'unclear')
  const where = placesWithFirst(unclear, [requestedAmount, ...costs])
  const found = review(where, message('checkBoughtUnknown'), message('checkTotalUnknownMend'))
  return withUnfound(found, namedCosts(application, guide))
}

function boughtRule(guide: CheckedGuide): Rule {
  return {
    id: 'bought',
    question: message('questionBought'),
    needs: ['requestedAmount', 'costs'],
    ...termsBasis(guide),
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: (application) => findBought(application, guide),
  }
}

/** The amount is within cap and rate, and there are costs to subsidise. */
export const requestedAmountRules: RuleFamily = (guide) => [
  {
    id: 'requested-amount',
    question: message('questionRequestedAmount'),
    needs: ['requestedAmount', 'costs', 'facilityKind', 'facility'],
    ...termsBasis(guide),
    answers: answersOn(guide.subsidy.terms, ['pass', 'fail', 'review']),
    find: (application) => findAmount(application, guide),
  },
  // Where it is not known what is paid for, nothing is missing.
  ...(guide.subsidy.items.length === 0 ? [] : [boughtRule(guide)]),
]
