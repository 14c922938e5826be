import { message } from '../../message'
import { yenMessage } from '../../notation'
import { type Application, type Fact, factOfItem, placeOf } from '../application'
import { estimate } from '../estimate'
import { type Finding, inapplicable, review } from '../outcome'
import type { CheckedGuide, RuleFamily } from '../rule'
import { OWN_JUDGEMENT } from '../sources'

/** Yen. No device and no modification costs less; a subsidy is at least the rounding's unit. */
const SMALLEST = 1_000

/** Beside costs in yen, the rule on the amount says by itself that it is far below the estimate. */
function isRequestJudged(application: Application, guide: CheckedGuide): boolean {
  const costs = guide.subsidy.items.map(({ id }) => factOfItem(application, id))
  return (
    costs.some((cost) => cost.state === 'read' && cost.value >= SMALLEST) &&
    estimate(application, guide).state === 'estimated'
  )
}

function find(application: Application, guide: CheckedGuide): Finding {
  const { subsidy } = guide
  const amounts: Fact<number>[] = [
    application.requestedAmount,
    application.totalCost,
    application.receiptTotal,
    application.breakdownTotal,
    ...subsidy.items.map(({ id }) => factOfItem(application, id)),
  ]
  const entered = amounts.filter((amount) => amount.state === 'read')
  if (entered.length === 0) return inapplicable('checkNoAmountYet')
  const isSaid = isRequestJudged(application, guide)
  const small = entered.find(
    (amount) =>
      amount.value > 0 &&
      amount.value < SMALLEST &&
      !(isSaid && amount === application.requestedAmount),
  )
  if (small === undefined) return inapplicable('checkAmountsInYen')
  return review(
    placeOf(small),
    message('checkInThousands', small.label, yenMessage(small.value)),
    message('checkInThousandsMend', yenMessage(small.value * SMALLEST)),
  )
}

/** The amounts are written in yen, and not in thousands. */
export const inThousandsRules: RuleFamily = (guide) => [
  {
    id: 'in-thousands',
    question: message('questionInThousands'),
    needs: [
      ...(['requestedAmount', 'totalCost', 'receiptTotal', 'breakdownTotal', 'costs'] as const),
      ...(['facilityKind', 'facility'] as const),
    ],
    ...OWN_JUDGEMENT,
    answers: ['review', 'inapplicable'],
    find: (application) => find(application, guide),
  },
]
