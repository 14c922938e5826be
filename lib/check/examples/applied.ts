import type { Explanations } from '../rule'

export const appliedExplained: Explanations = {
  'not-applied': {
    why: '申請は1回限りで、2回目の申請は認められません。チェックの付け間違いかもしれないため、誤りとは決めつけません。',
    examples: [
      { shows: '「補助金申請」にチェックが付いていない', answer: 'pass', change: () => ({}) },
      {
        shows: '「補助金申請」にチェックが付いている',
        answer: 'review',
        change: () => ({ applied: true }),
      },
      {
        shows: 'ポータルの画面の側（パネルで確かめていただく）',
        answer: 'review',
        change: () => ({ applied: 'ask' }),
      },
      {
        shows: 'どこまで終わったかが分からない（CSVの確認など）',
        answer: 'inapplicable',
        change: () => ({ applied: null }),
      },
    ],
  },
}
