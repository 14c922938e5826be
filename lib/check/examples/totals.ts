import { empty, MISSING, read } from '../fact'
import type { Explanations } from '../rule'
import { costsAt, UNREADABLE_FACT } from './soundApplication'

export const totalsExplained: Explanations = {
  'total-cost': {
    why: '内訳より少ない総事業費は計算が合いません。多いときは、準備ナビが読み取れない費用を含むことがあるため、誤りとは決めつけません。',
    examples: [
      { shows: '内訳の合計と同じ', answer: 'pass', change: () => ({}) },
      { shows: '内訳の合計より少ない', answer: 'fail', change: () => ({ totalCost: read(1) }) },
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
  'totals-agree': {
    why: '領収書と内訳書の合計が違う申請は差し戻されます。',
    examples: [
      { shows: '領収書と内訳書の合計が同じ', answer: 'pass', change: () => ({}) },
      {
        shows: '領収書と内訳書の合計が違う',
        answer: 'fail',
        change: () => ({ breakdownTotal: read(1) }),
      },
      {
        shows: 'どちらかがマイナスの金額',
        answer: 'fail',
        change: () => ({ breakdownTotal: read(-1, '内訳書の合計額') }),
      },
      {
        shows: 'どちらも0円',
        answer: 'review',
        change: () => ({ receiptTotal: read(0, '領収書の合計額'), breakdownTotal: read(0) }),
      },
      {
        shows: '内訳書の合計を読み取れない',
        answer: 'review',
        change: () => ({ breakdownTotal: UNREADABLE_FACT }),
      },
      {
        shows: 'フォームに合計の欄がない',
        answer: 'inapplicable',
        change: () => ({ receiptTotal: MISSING }),
      },
    ],
  },
  'total-receipt': {
    why: '領収書より多い総事業費は、領収書が足りないか書き間違いです。どちらかは準備ナビには分かりません。',
    examples: [
      { shows: '総事業費が領収書の合計と同じ', answer: 'pass', change: () => ({}) },
      {
        shows: '総事業費が領収書の合計より多い',
        answer: 'review',
        change: () => ({ totalCost: read(9_999_999) }),
      },
      {
        shows: 'どちらかがマイナスの金額',
        answer: 'fail',
        change: () => ({ receiptTotal: read(-1, '領収書の合計額') }),
      },
      {
        shows: '総事業費が0円',
        answer: 'review',
        change: () => ({ totalCost: read(0, '総事業費') }),
      },
      {
        shows: 'フォームに領収書の合計の欄がない',
        answer: 'inapplicable',
        change: () => ({ receiptTotal: MISSING }),
      },
    ],
  },
}
