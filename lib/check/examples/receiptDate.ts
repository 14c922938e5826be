import { empty, MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'
import { UNREADABLE_FACT } from './soundApplication'

const day = (text: string) => read(Temporal.PlainDate.from(text))

export const receiptDateExplained: Explanations = {
  'receipt-date': {
    why: '申請は支払いの後に行うため、領収書の日付が申請より後になることはありません。',
    examples: [
      { shows: '申請日より前の日', answer: 'pass', change: () => ({}) },
      {
        shows: '申請日より後の日',
        answer: 'fail',
        change: () => ({ receiptDate: day('2026-01-15'), applicationDate: day('2026-01-14') }),
      },
      {
        shows: '確認の基準日より後の日（申請日がさらに後でも）',
        answer: 'fail',
        change: () => ({ receiptDate: day('2026-01-21'), applicationDate: day('2026-01-25') }),
      },
      {
        shows: 'まだ入力していない',
        answer: 'fail',
        change: () => ({ receiptDate: empty('領収日') }),
      },
      {
        shows: '日付として読み取れない',
        answer: 'review',
        change: () => ({ receiptDate: UNREADABLE_FACT }),
      },
      {
        shows: '申請日を読み取れない（申請日の確認でお知らせ）',
        answer: 'inapplicable',
        change: () => ({ applicationDate: UNREADABLE_FACT }),
      },
      {
        shows: '申請日が分からない',
        answer: 'inapplicable',
        change: () => ({ applicationDate: MISSING }),
      },
      {
        shows: 'フォームに領収日の欄がない',
        answer: 'inapplicable',
        change: () => ({ receiptDate: MISSING }),
      },
    ],
  },
}
