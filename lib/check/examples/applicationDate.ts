import { empty, MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'
import { UNREADABLE_FACT } from './soundApplication'

const day = (text: string) => read(Temporal.PlainDate.from(text))

export const applicationDateExplained: Explanations = {
  'application-date': {
    why: '申請日が先の日付や申請期限より後の日付のときは、書き間違いが考えられます。後日に送るための日付のことや、期限が延びていることもあるため、誤りとは決めつけません。',
    examples: [
      { shows: '確認の基準日と同じ日', answer: 'pass', change: () => ({}) },
      {
        shows: '確認の基準日より後の日',
        answer: 'review',
        change: () => ({ applicationDate: day('2026-01-21') }),
      },
      {
        shows: '申請期限より後の日',
        answer: 'review',
        change: () => ({ applicationDate: day('2099-12-31') }),
      },
      {
        shows: '申請期限を過ぎてから、期限より後の今日の日付で書いている（期限の確認でお知らせ）',
        answer: 'pass',
        change: () => ({ applicationDate: day('2099-12-31') }),
        asOf: '2099-12-31',
      },
      {
        shows: 'まだ入力していない',
        answer: 'fail',
        change: () => ({ applicationDate: empty('申請日') }),
      },
      {
        shows: '日付として読み取れない',
        answer: 'review',
        change: () => ({ applicationDate: UNREADABLE_FACT }),
      },
      {
        shows: 'フォームに申請日の欄がない',
        answer: 'inapplicable',
        change: () => ({ applicationDate: MISSING }),
      },
    ],
  },
}
