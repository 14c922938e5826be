import type { Fact } from '../application'
import { empty, MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'
import { costsAt, UNREADABLE_FACT } from './soundApplication'

const lessThan = (amount: Fact<number>, yen: number) =>
  amount.state === 'read' ? read(amount.value - yen) : amount

export const requestedAmountExplained: Explanations = {
  'requested-amount': {
    why: '限度額や、対象の費用に補助率を掛けた額を超える申請は確かに誤りです。端数の切り捨ては推定のため、そこだけの違いは誤りと決めつけません。少ない申請は誤りではありませんが、半分より少ないときは桁の抜けを確かめていただきます。',
    examples: [
      { shows: '補助額の目安と同じ', answer: 'pass', change: () => ({}) },
      {
        shows: '目安より少ない（少ない分をお知らせ）',
        answer: 'pass',
        change: ({ requestedAmount }) => ({ requestedAmount: lessThan(requestedAmount, 1_000) }),
      },
      {
        shows: '目安の半分より少ない（桁が抜けているかもしれない）',
        answer: 'review',
        change: () => ({ requestedAmount: read(12_000) }),
      },
      {
        shows: '千円単位の数字になっている',
        answer: 'review',
        change: () => ({ requestedAmount: read(40) }),
      },
      {
        shows: '千円未満の端数がある',
        answer: 'review',
        change: ({ requestedAmount }) => ({ requestedAmount: lessThan(requestedAmount, 500) }),
      },
      {
        shows: '補助限度額を超えている',
        answer: 'fail',
        change: () => ({ requestedAmount: read(9_999_999) }),
      },
      {
        shows: '1,000倍になっている',
        answer: 'fail',
        change: () => ({ requestedAmount: read(128_000_000) }),
      },
      { shows: '0円', answer: 'fail', change: () => ({ requestedAmount: read(0) }) },
      {
        shows: '費用が少なく、目安も0円',
        answer: 'review',
        change: (_, guide) => ({ ...costsAt(guide, read(1)), requestedAmount: read(0) }),
      },
      {
        shows: 'まだ入力していない',
        answer: 'fail',
        change: () => ({ requestedAmount: empty('補助申請額') }),
      },
      {
        shows: '対象の費用に補助率を掛けた額を超えている',
        answer: 'fail',
        change: (_, guide) => ({ ...costsAt(guide, read(2_000)), requestedAmount: read(40_000) }),
      },
      {
        shows: '千円未満を切り捨てた目安との差が千円未満',
        answer: 'review',
        change: (_, guide) => ({ ...costsAt(guide, read(2_001)), requestedAmount: read(3_001) }),
      },
      {
        shows: '費用を読み取れない',
        answer: 'review',
        change: (_, guide) => costsAt(guide, UNREADABLE_FACT),
      },
      {
        shows: '補助申請額の欄が見つからない',
        answer: 'review',
        change: () => ({ requestedAmount: MISSING }),
      },
    ],
  },
  bought: {
    why: '補助は支払った費用に対するものなので、費用がなければ申請できません。',
    examples: [
      { shows: '費用を入力している', answer: 'pass', change: () => ({}) },
      {
        shows: 'どの費用も入力せずに申請額を入力している',
        answer: 'fail',
        change: (_, guide) => costsAt(guide, empty()),
      },
      {
        shows: '費用の欄が見つからない',
        answer: 'review',
        change: (_, guide) => costsAt(guide, MISSING),
      },
      {
        shows: '申請額をまだ入力していない',
        answer: 'inapplicable',
        change: () => ({ requestedAmount: empty() }),
      },
    ],
  },
}
