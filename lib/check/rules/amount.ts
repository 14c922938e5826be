import { message } from '../../message'
import { formatYen } from '../../notation'
import { type Application, type Fact, kindOf, placeOf } from '../application'
import { arithmeticLine, type Estimate, estimate } from '../estimate'
import { type Finding, fail, inapplicable, pass, review, withoutValue } from '../outcome'
import type { CheckedGuide, Rule, RuleFamily } from '../rule'

/** A cost over its cap is nothing wrong: the part over it is not covered, which is worth saying. */
function findItemCap(
  application: Application,
  guide: CheckedGuide,
  item: string,
  title: string,
): Finding {
  const fact = application.costs[item] ?? { state: 'missing' }
  if (fact.state === 'empty') return inapplicable('checkItemNotBought', title)
  if (fact.state !== 'read') return withoutValue(fact, message('literal', title))
  const places = placeOf(fact)
  if (fact.value < 0) {
    return fail(places, message('checkNegative', fact.label), message('checkNegativeMend'))
  }
  const kind = kindOf(application)
  const terms = guide.subsidy.terms.find(({ kinds }) => kind !== null && kinds.includes(kind))
  if (terms === undefined) {
    return review(places, message('checkItemWithoutKind', title), message('checkWithoutKindMend'))
  }
  const cap = terms.itemCaps[item] ?? 0
  const over = fact.value - cap
  if (over <= 0) return pass(places, 'checkItemWithinCap', title, formatYen(cap))
  return {
    ...pass(places, 'checkItemOverCap', title, formatYen(cap)),
    advice: message('checkItemOverCapAdvice', formatYen(over)),
  }
}

/** The total can hold costs that we did not recognise, so only a total below its items is wrong. */
function findTotal(application: Application, guide: CheckedGuide): Finding {
  const { totalCost } = application
  if (totalCost.state !== 'read') return withoutValue(totalCost, message('fieldTotalCost'))
  const costs = guide.subsidy.items.map(({ id }) => application.costs[id])
  const places = [...placeOf(totalCost), ...costs.flatMap((cost) => (cost ? placeOf(cost) : []))]
  const sum = sumOf(costs)
  if (sum === null) {
    return review(places, message('checkTotalUnknown'), message('checkTotalUnknownMend'))
  }
  const values = [formatYen(totalCost.value), formatYen(sum)]
  if (totalCost.value === sum) return pass(places, 'checkTotalAgrees', formatYen(sum))
  return totalCost.value < sum
    ? fail(places, message('checkTotalBelow', ...values), message('checkTotalMend'))
    : review(places, message('checkTotalAbove', ...values), message('checkTotalAboveMend'))
}

function sumOf(costs: readonly (Fact<number> | undefined)[]): number | null {
  let sum = 0
  for (const cost of costs) {
    if (cost?.state === 'read') sum += cost.value
    else if (cost?.state !== 'empty') return null
  }
  return sum
}

/** Above the cap is wrong for certain, even where the costs are not known yet. */
function findRequestedAmount(application: Application, guide: CheckedGuide): Finding {
  const { requestedAmount } = application
  if (requestedAmount.state !== 'read') {
    return withoutValue(requestedAmount, message('fieldRequestedAmount'))
  }
  const places = placeOf(requestedAmount)
  const { value } = requestedAmount
  if (value <= 0) {
    return fail(places, message('checkNothingAsked'), message('checkNothingAskedMend'))
  }
  const cap = highestCap(application, guide)
  if (value > cap) {
    const over = message('checkAmountOverCap', formatYen(value), formatYen(cap))
    return fail(places, over, message('checkAmountOverCapMend', formatYen(cap)))
  }
  const result = estimate(application, guide)
  if (result.state === 'estimated') return findAgainstEstimate(value, places, result)
  const unknown = message('checkAmountUnknown', result.reason)
  return review(places, unknown, message('checkAmountUnknownMend'))
}

/** @returns yen: the cap of the application's kind; the highest of all while it is not known. */
function highestCap(application: Application, guide: CheckedGuide): number {
  const kind = kindOf(application)
  const terms = guide.subsidy.terms.filter(({ kinds }) => kind === null || kinds.includes(kind))
  return Math.max(...terms.map(({ cap }) => cap))
}

/**
 * Above rate × eligible costs is wrong for certain. Less than one rounding unit above the
 * rounded figure is only probably wrong where the rounding is inferred.
 */
function findAgainstEstimate(value: number, places: string[], result: Estimate): Finding {
  const asked = formatYen(value)
  const amount = formatYen(result.amount)
  const mend = message('checkAmountMend', amount)
  if (value > result.share) {
    return fail(places, message('checkAmountOverShare', asked, arithmeticLine(result)), mend)
  }
  if (value > result.amount && result.roundingInferred) {
    const above = message('checkAmountAboveRounded', asked, amount)
    return review(places, above, message('checkAmountAboveRoundedMend', amount))
  }
  if (value > result.amount) {
    return fail(places, message('checkAmountOverRounded', asked, amount), mend)
  }
  const found = pass(places, 'checkAmountWithin', asked, amount)
  if (value === result.amount) return found
  return { ...found, advice: message('checkAmountBelowAdvice', formatYen(result.amount - value)) }
}

export const amountRules: RuleFamily = (guide) => {
  const { items, terms, deadline } = guide.subsidy
  const source = (terms[0] ?? deadline).source
  return [
    ...items.map(
      ({ id, title, source: itemSource }): Rule => ({
        id: `item-cap:${id}`,
        question: message('questionItemCap', title),
        source: itemSource,
        find: (application) => findItemCap(application, guide, id, title),
      }),
    ),
    {
      id: 'total-cost',
      question: message('questionTotalCost'),
      source,
      find: (application) => findTotal(application, guide),
    },
    {
      id: 'requested-amount',
      question: message('questionRequestedAmount'),
      source,
      find: (application) => findRequestedAmount(application, guide),
    },
  ]
}
