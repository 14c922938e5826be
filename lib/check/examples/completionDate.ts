import { empty, MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'
import { UNREADABLE_FACT } from './soundApplication'

const day = (text: string) => read(Temporal.PlainDate.from(text))

export const completionDateExplained: Explanations = {
  'completion-date': {
    why: '申請は導入が完了した後に行うため、完了日が先の日付の申請は確かに誤りです。',
    examples: [
      { shows: '確認の基準日より前の日', answer: 'pass', change: () => ({}) },
      {
        shows: '確認の基準日と同じ日',
        answer: 'pass',
        change: () => ({ completionDate: day('2026-01-20') }),
      },
      {
        shows: '確認の基準日より後の日',
        answer: 'fail',
        change: () => ({ completionDate: day('2026-01-21') }),
      },
      {
        shows: 'まだ入力していない',
        answer: 'fail',
        change: () => ({ completionDate: empty('完了日') }),
      },
      {
        shows: '日付として読み取れない',
        answer: 'review',
        change: () => ({ completionDate: UNREADABLE_FACT }),
      },
      {
        shows: '完了日の欄が見つからない',
        answer: 'review',
        change: () => ({ completionDate: MISSING }),
      },
    ],
  },
  'completion-application': {
    why: '申請は導入が完了した後に行うため、完了日が申請日より後の申請は確かに誤りです。',
    examples: [
      { shows: '完了日が申請日より前', answer: 'pass', change: () => ({}) },
      {
        shows: '完了日と申請日が同じ',
        answer: 'pass',
        change: () => ({ applicationDate: day('2025-12-10') }),
      },
      {
        shows: '完了日が申請日より後',
        answer: 'fail',
        change: () => ({ applicationDate: day('2025-12-09') }),
      },
      {
        shows: '完了日が確認の基準日より後（完了日の確認でお知らせ）',
        answer: 'inapplicable',
        change: () => ({ completionDate: day('2026-01-21') }),
      },
      {
        shows: '申請日をまだ入力していない',
        answer: 'inapplicable',
        change: () => ({ applicationDate: empty('申請日') }),
      },
      {
        shows: '申請日を読み取れない',
        answer: 'inapplicable',
        change: () => ({ applicationDate: UNREADABLE_FACT }),
      },
      {
        shows: 'フォームに申請日の欄がない',
        answer: 'inapplicable',
        change: () => ({ applicationDate: MISSING }),
      },
    ],
  },
  'completion-start': {
    why: '完了日と運用開始日は別の日です。取り違えや書き間違いかもしれないため、確かめていただきます。',
    examples: [
      { shows: '運用開始日が完了日より後', answer: 'pass', change: () => ({}) },
      {
        shows: '運用開始日が完了日より前',
        answer: 'review',
        change: () => ({ operationStartDate: day('2025-12-09') }),
      },
      {
        shows: '運用開始日を読み取れない',
        answer: 'review',
        change: () => ({ operationStartDate: UNREADABLE_FACT }),
      },
      {
        shows: 'フォームに運用開始日の欄がない',
        answer: 'inapplicable',
        change: () => ({ operationStartDate: MISSING }),
      },
    ],
  },
  'completion-receipt': {
    why: '領収書の日付と完了日が1年より長く離れているときは、年の書き間違いや、別の工事の領収書が考えられます。分割払いなどのこともあるため、誤りとは決めつけません。',
    examples: [
      { shows: '領収書の日付と完了日が近い', answer: 'inapplicable', change: () => ({}) },
      {
        shows: '領収書の日付が完了日のちょうど1年後',
        answer: 'inapplicable',
        change: () => ({ completionDate: day('2024-12-05') }),
      },
      {
        shows: '領収書の日付が完了日の1年と1日後',
        answer: 'review',
        change: () => ({ completionDate: day('2024-12-04') }),
      },
      {
        shows: '完了日が領収書の日付の1年と1日後',
        answer: 'review',
        change: () => ({ receiptDate: day('2024-12-09') }),
      },
      {
        shows: '完了日をまだ入力していない',
        answer: 'inapplicable',
        change: () => ({ completionDate: empty('完了日') }),
      },
      {
        shows: 'フォームに領収日の欄がない',
        answer: 'inapplicable',
        change: () => ({ receiptDate: MISSING }),
      },
    ],
  },
}
