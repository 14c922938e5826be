import { empty, read } from '../factBuilders'
import type { Explanations } from '../rule'

export const inThousandsExplained: Explanations = {
  'in-thousands': {
    why: '手引きの表は万円で書かれているため、千円や万円のつもりで書くと桁が変わります。本当に少ない金額のこともあるため、誤りとは決めつけません。',
    examples: [
      { shows: 'すべて円で書いている', answer: 'inapplicable', change: () => ({}) },
      {
        shows: '補助申請額に128と書いている',
        answer: 'review',
        change: () => ({ requestedAmount: read(128, '補助申請額'), costs: {} }),
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
