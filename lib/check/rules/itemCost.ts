import { type Message, message } from '../../message'
import { yenMessage } from '../../notation'
import { type Application, factOfItem, kindOf, placeOf, placesWithFirst } from '../application'
import { capOf, termsOf } from '../estimate'
import { kindName } from '../kindName'
import {
  type Finding,
  fail,
  inapplicable,
  pass,
  review,
  unclearMend,
  withBasis,
  withoutValue,
  withTaxAdvice,
} from '../outcome'
import {
  answersOn,
  basisOf,
  type CheckedGuide,
  type Rule,
  type RuleFamily,
  termsBasis,
} from '../rule'
import { OWN_JUDGEMENT } from '../sources'
import { withUnfound } from '../unfound'

type Item = CheckedGuide['subsidy']['items'][number]

/** A cost above its cap by this factor is more likely a slip of some digits. */
const PLAUSIBLE = 20

/** A cost above its cap is OK, with the advice that the part above is not covered. */
function findCap(application: Application, guide: CheckedGuide, { id, title }: Item): Finding {
  const fact = factOfItem(application, id)
  if (fact.state === 'empty') return inapplicable('checkItemNotBought', title)
  if (fact.state !== 'read') return withoutValue(fact, message('literal', title))
  const places = placeOf(fact)
  if (fact.value < 0) {
    return fail(places, message('checkNegative', fact.label), message('checkPaidAmountMend'))
  }
  const terms = termsOf(application, guide)
  if (terms === undefined) {
    const where = placesWithFirst([application.facilityKind], [fact])
    const kind = kindOf(application)
    if (kind !== null) {
      const text = message('checkKindNotCovered', kindName(kind))
      return review(where, text, message('checkKindNotCoveredMend'))
    }
    const found = review(where, message('checkItemWithoutKind', title), kindMend(application))
    return withUnfound(found, [[application.facilityKind, message('fieldFacilityKind')]])
  }
  const found = findWithinCap(fact.value, capOf(terms, id), places, title)
  return withBasis(terms, withTaxAdvice(found, fact))
}

function findWithinCap(cost: number, cap: number | null, places: string[], title: string): Finding {
  if (cap === null) return pass(places, 'checkItemUncapped', title)
  if (cap === 0 && cost > 0) {
    return review(places, message('checkItemNotCovered', title), message('checkItemNotCoveredMend'))
  }
  if (cost > cap * PLAUSIBLE) {
    const text = message('checkItemImplausible', title, yenMessage(cost), yenMessage(cap))
    return withBasis(OWN_JUDGEMENT, review(places, text, message('checkItemImplausibleMend')))
  }
  const over = cost - cap
  if (over <= 0) return pass(places, 'checkItemWithinCap', title, yenMessage(cap))
  return {
    ...pass(places, 'checkItemOverCap', title, yenMessage(cap)),
    advice: message('checkItemOverCapAdvice', yenMessage(over)),
  }
}

/** The answer in the panel counts only if the form does not ask. */
function kindMend({ facilityKind }: Application): Message {
  if (facilityKind.state === 'unclear') return unclearMend(facilityKind)
  return message(
    facilityKind.state === 'missing' ? 'checkWithoutKindMend' : 'checkKindNotChosenMend',
  )
}

/** Work that an answer of the first run makes unnecessary is rarely paid for. */
function findNeed(application: Application, { id, title, unneeded = [] }: Item): Finding {
  const fact = factOfItem(application, id)
  const because = unneeded.find(({ question }) => application.facility[question] === true)
  if (because === undefined) return inapplicable('checkItemNeeded', title)
  if (fact.state === 'unclear' || fact.state === 'missing') {
    return withoutValue(fact, message('literal', title))
  }
  if (fact.state === 'empty' || fact.value === 0) {
    return withBasis(because, pass(placeOf(fact), 'checkItemNotNeeded', title))
  }
  const paid = message('checkItemUnneeded', title, because.reason)
  const mend = message('checkItemUnneededMend', title)
  return withBasis(because, review(placeOf(fact), paid, mend))
}

/** The cost of each item is within its cap, and needed. */
export const itemCostRules: RuleFamily = (guide) => [
  ...guide.subsidy.items.map(
    (item): Rule => ({
      id: `item-cap:${item.id}`,
      question: message('questionItemCap', item.title),
      needs: ['costs', 'facilityKind', 'facility'],
      ...termsBasis(guide),
      answers: answersOn(guide.subsidy.terms, ['pass', 'fail', 'review', 'inapplicable']),
      find: (application) => findCap(application, guide, item),
    }),
  ),
  ...guide.subsidy.items.flatMap((item): Rule[] => {
    const [because] = item.unneeded ?? []
    if (because === undefined) return []
    return [
      {
        id: `item-need:${item.id}`,
        question: message('questionItemNeed', item.title),
        needs: ['costs', 'facility'],
        ...basisOf(guide, because),
        answers: ['pass', 'review', 'inapplicable'],
        find: (application) => findNeed(application, item),
      },
    ]
  }),
]
