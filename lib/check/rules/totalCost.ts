import { message } from '../../message'
import { yenMessage } from '../../notation'
import { costsOf, negativeAmong, type ReadAmount, sumOfCosts, zeroOf } from '../amounts'
import { type Application, factOfItem, placeOf, placesWithFirst } from '../application'
import { termsOf } from '../estimate'
import { type Finding, fail, pass, review, withoutValue, withTaxAdvice } from '../outcome'
import { isAnyWithoutTax } from '../right'
import { type CheckedGuide, type RuleFamily, termsBasis } from '../rule'
import { ADDITION } from '../sources'
import { namedCosts, withUnfound } from '../unfound'

/**
 * The total can include costs that were not recognised, or only the eligible ones. It is wrong only
 * if it is below the eligible parts of its items.
 */
function findTotal(application: Application, guide: CheckedGuide): Finding {
  const { totalCost } = application
  if (totalCost.state !== 'read') return withoutValue(totalCost, message('fieldTotalCost'))
  return withTaxAdvice(compareTotal(totalCost, application, guide), totalCost)
}

function compareTotal(
  totalCost: ReadAmount,
  application: Application,
  guide: CheckedGuide,
): Finding {
  const negative = negativeAmong(totalCost)
  if (negative) return negative
  const costs = costsOf(application, guide)
  const places = [totalCost, ...costs].flatMap(placeOf)
  const sum = sumOfCosts(costs)
  if (costs.length === 0) {
    const unknown = message('checkTotalUnknown')
    return review(places, unknown, message('checkKindNotCoveredMend'))
  }
  // Without any item there is nothing to compare with: no item is not 0 yen.
  const isAlone = totalCost.value > 0 && costs.every(({ state }) => state === 'empty')
  if (sum === null || isAlone) {
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

/** @returns the sum of the items' parts within their caps; the whole sum while no cap is known. */
function eligibleSum(application: Application, guide: CheckedGuide): number {
  const caps = termsOf(application, guide)?.itemCaps ?? {}
  return guide.subsidy.items.reduce((sum, { id }) => {
    const cost = factOfItem(application, id)
    return cost.state === 'read' ? sum + Math.min(cost.value, caps[id] ?? cost.value) : sum
  }, 0)
}

/** The total cost is the sum of the items. */
export const totalCostRules: RuleFamily = (guide) => [
  {
    id: 'total-cost',
    question: message('questionTotalCost'),
    needs: ['totalCost', 'costs', 'facilityKind', 'facility'],
    ...termsBasis(guide),
    source: ADDITION,
    answers: ['pass', 'fail', 'review'],
    find: (application) => findTotal(application, guide),
  },
]
