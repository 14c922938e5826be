import { message } from '../../message'
import { yenMessage } from '../../notation'
import { type Application, type Fact, factOfItem, placeOf } from '../application'
import { empty, read } from '../fact'
import { type Finding, inapplicable, review } from '../outcome'
import { type CheckedGuide, type Explanations, type RuleFamily, termsBasis } from '../rule'

/** Yen: no device and no modification costs less, and no subsidy is less than the rounding's unit. */
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

// Stryker disable all: examples are tests themselves.
export const inThousandsExplained: Explanations = {
  'in-thousands': {
    why: '手引きの表は万円で書かれているため、千円や万円のつもりで書くと桁が変わります。本当に少ない金額のこともあるため、誤りとは決めつけません。',
    examples: [
      { shows: 'すべて円で書いている', answer: 'inapplicable', change: () => ({}) },
      {
        shows: '補助申請額に128と書いている',
        answer: 'review',
        change: () => ({ requestedAmount: read(128, '補助申請額') }),
      },
      {
        shows: '金額をまだ入力していない',
        answer: 'inapplicable',
        change: () => ({
          requestedAmount: empty(),
          totalCost: empty(),
          receiptTotal: empty(),
          breakdownTotal: empty(),
          costs: {},
        }),
      },
    ],
  },
}
