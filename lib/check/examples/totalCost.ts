import { empty, MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'
import { costsAt, UNREADABLE_FACT } from './soundApplication'

export const totalCostExplained: Explanations = {
  'total-cost': {
    why: '内訳のうち補助の対象になる分よりも少ない総事業費は、計算が合いません。多いときは、準備ナビが読み取れない費用を含むことがあるため、誤りとは決めつけません。',
    examples: [
      { shows: '内訳の合計と同じ', answer: 'pass', change: () => ({}) },
      { shows: '内訳の合計より少ない', answer: 'fail', change: () => ({ totalCost: read(1) }) },
      {
        shows: '内訳の合計より少ないが、補助の対象になる分よりは少なくない',
        answer: 'review',
        change: (_, guide) => costsAt(guide, read(200_000)),
      },
      {
        shows: 'まだ入力していない',
        answer: 'fail',
        change: () => ({ totalCost: empty('総事業費') }),
      },
      {
        shows: '内訳の合計より多い',
        answer: 'review',
        change: () => ({ totalCost: read(9_999_999) }),
      },
      {
        shows: 'マイナスの金額',
        answer: 'fail',
        change: () => ({ totalCost: read(-1, '総事業費') }),
      },
      {
        shows: '0円で、費用も入力していない',
        answer: 'review',
        change: (_, guide) => ({ ...costsAt(guide, empty()), totalCost: read(0, '総事業費') }),
      },
      {
        shows: '内訳の1つを読み取れない',
        answer: 'review',
        change: (_, guide) => costsAt(guide, UNREADABLE_FACT),
      },
      {
        shows: '総事業費の欄が見つからない',
        answer: 'review',
        change: () => ({ totalCost: MISSING }),
      },
    ],
  },
}
