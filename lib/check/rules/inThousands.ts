import { message } from '../../message'
import { yenMessage } from '../../notation'
import { type Application, type Fact, factOfItem, placeOf } from '../application'
import { type Finding, inapplicable, review } from '../outcome'
import { type CheckedGuide, type RuleFamily, termsBasis } from '../rule'

/** Yen. No device and no modification costs less; a subsidy is at least the rounding's unit. */
const SMALLEST = 1_000

function find(application: Application, { subsidy }: CheckedGuide): Finding {
  const amounts: Fact<number>[] = [
    application.requestedAmount,
    application.totalCost,
    application.receiptTotal,
    application.breakdownTotal,
    ...subsidy.items.map(({ id }) => factOfItem(application, id)),
  ]
  const entered = amounts.filter((amount) => amount.state === 'read')
  if (entered.length === 0) return inapplicable('checkNoAmountYet')
  const small = entered.find(({ value }) => value > 0 && value < SMALLEST)
  if (small === undefined) return inapplicable('checkAmountsInYen')
  return review(
    placeOf(small),
    message('checkInThousands', small.label, yenMessage(small.value)),
    message('checkInThousandsMend', yenMessage(small.value * SMALLEST)),
  )
}

export const inThousandsRules: RuleFamily = (guide) => [
  {
    id: 'in-thousands',
    question: message('questionInThousands'),
    needs: ['requestedAmount', 'totalCost', 'receiptTotal', 'breakdownTotal', 'costs'],
    ...termsBasis(guide),
    answers: ['review', 'inapplicable'],
    find: (application) => find(application, guide),
  },
]
