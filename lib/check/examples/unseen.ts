import type { Application } from '../application'
import type { Explanation, Explanations } from '../rule'

const explain = (why: string, inFiles: boolean): Explanation => ({
  why: `${why}画面では分からないため、OK とはしません。`,
  examples: [
    { shows: 'いつでも、ご自身で確かめていただく', answer: 'review', change: () => ({}) },
    ...(inFiles
      ? [
          {
            shows: 'まだ何も付けていない',
            answer: 'inapplicable' as const,
            change: ({ attachments }: Application) => ({
              attachments: attachments.map((place) => ({ ...place, names: [] })),
            }),
          },
        ]
      : []),
  ],
})

export const unseenExplained: Explanations = {
  paid: {
    why: '準備と支払いの前には申請できません。チェックの付け忘れかもしれないため、誤りとは決めつけません。支払いは画面では分からないため、OK とはしません。',
    examples: [
      { shows: 'いつでも、ご自身で確かめていただく', answer: 'review', change: () => ({}) },
      {
        shows: 'チェックの付いていない準備がある',
        answer: 'review',
        change: () => ({ openTasks: ['運用テスト'] }),
      },
      {
        shows: 'どこまで終わったかが分からない（CSVの確認など）',
        answer: 'review',
        change: () => ({ openTasks: null }),
      },
    ],
  },
  'breakdown-complete': explain(
    '領収書と合計が違う内訳書や、領収書の項目が抜けた内訳書は差し戻されます。',
    true,
  ),
  'code-current': explain('承継などでコードが変わった後の申請は差し戻されます。', false),
  'basic-cost': explain('基本の費用を超えるカスタマイズは対象になりません。', false),
  'receipt-itemised': explain('「一式」とだけ書かれた領収書は差し戻された例があります。', true),
}
