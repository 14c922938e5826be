import { empty, MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'
import { UNREADABLE_FACT } from './soundApplication'

const answered = (subsidised: boolean | null) => ({
  facility: { kind: 'clinic', adapted: null, subsidised } as const,
})

export const alreadySubsidisedExplained: Explanations = {
  'already-subsidised': {
    why: 'すでに補助を受けた施設は、追加の補助の対象になりません。',
    examples: [
      { shows: 'フォームでも設定でも、いいえ', answer: 'pass', change: () => ({}) },
      {
        shows: 'フォームでいいえ（設定は未回答）',
        answer: 'pass',
        change: () => answered(null),
      },
      {
        shows: '設定でいいえ（フォームに欄がない）',
        answer: 'pass',
        change: () => ({ alreadySubsidised: MISSING }),
      },
      {
        shows: 'フォームではい',
        answer: 'fail',
        change: () => ({ alreadySubsidised: read(true), ...answered(null) }),
      },
      {
        shows: '設定ではい',
        answer: 'fail',
        change: () => ({ alreadySubsidised: MISSING, ...answered(true) }),
      },
      {
        shows: 'フォームでまだ答えていない',
        answer: 'fail',
        change: () => ({ alreadySubsidised: empty('過去の補助') }),
      },
      {
        shows: 'フォームと設定が違う',
        answer: 'review',
        change: () => ({ alreadySubsidised: read(true) }),
      },
      {
        shows: 'フォームの答えを読み取れない',
        answer: 'review',
        change: () => ({ alreadySubsidised: UNREADABLE_FACT }),
      },
      {
        shows: 'どこからも分からない',
        answer: 'review',
        change: () => ({ alreadySubsidised: MISSING, ...answered(null) }),
      },
    ],
  },
}
