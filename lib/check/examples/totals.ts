import { MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'
import { UNREADABLE_FACT } from './soundApplication'

const RECEIPT_WHY =
  '領収書と内訳書には、補助の対象にならない分も含まれるため、総事業費のほうが少ないのは誤りではありません。多いときは、書類が足りないか書き間違いです。この補助金でも同じかは推定のため、誤りとは決めつけません。'

export const totalsExplained: Explanations = {
  'totals-agree': {
    why: '領収書と内訳書の合計が違う申請は差し戻されます。ただし、1枚の領収書を複数の施設で分けることは認められているため、内訳書のほうが少ないだけでは誤りと決めつけません。',
    examples: [
      { shows: '領収書と内訳書の合計が同じ', answer: 'pass', change: () => ({}) },
      {
        shows: '内訳書の合計が領収書の合計より多い',
        answer: 'fail',
        change: () => ({ breakdownTotal: read(9_999_999) }),
      },
      {
        shows: '内訳書の合計が領収書の合計より少ない（複数の施設で分けたのかもしれない）',
        answer: 'review',
        change: () => ({ breakdownTotal: read(1_000) }),
      },
      {
        shows: '同じ領収書を使う施設の内訳書を足すと、領収書の合計になる',
        answer: 'pass',
        change: () => ({
          receiptTotal: read(300_000),
          breakdownTotal: read(100_000),
          sharedBreakdowns: [100_000, 200_000],
        }),
      },
      {
        shows: '同じ領収書を使う施設の内訳書を足しても、領収書の合計にならない',
        answer: 'review',
        change: () => ({
          receiptTotal: read(300_000),
          breakdownTotal: read(100_000),
          sharedBreakdowns: [100_000, 100_000],
        }),
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
    why: RECEIPT_WHY,
    examples: [
      { shows: '総事業費が領収書の合計と同じ', answer: 'pass', change: () => ({}) },
      {
        shows: '総事業費が領収書の合計より多い',
        answer: 'review',
        change: () => ({ totalCost: read(9_999_999) }),
      },
      {
        shows: '領収書の合計がマイナスの金額（合計の確認でお知らせ）',
        answer: 'inapplicable',
        change: () => ({ receiptTotal: read(-1, '領収書の合計額') }),
      },
      {
        shows: '総事業費が0円（総事業費の確認でお知らせ）',
        answer: 'inapplicable',
        change: () => ({ totalCost: read(0, '総事業費') }),
      },
      {
        shows: '総事業費が領収書の合計より少ない（対象外のものも買っている）',
        answer: 'pass',
        change: () => ({ receiptTotal: read(999_999) }),
      },
      {
        shows: '領収書の合計が総事業費の20倍を超える',
        answer: 'review',
        change: () => ({ receiptTotal: read(999_999_999) }),
      },
      {
        shows: '領収書と内訳書の合計が、どちらも総事業費のちょうど10倍（けたの間違いかもしれない）',
        answer: 'review',
        change: () => ({
          totalCost: read(100_000),
          receiptTotal: read(1_000_000),
          breakdownTotal: read(1_000_000),
        }),
      },
      {
        shows: '領収書の合計だけが総事業費の10倍（複数の施設で分けたのかもしれない）',
        answer: 'pass',
        change: () => ({
          totalCost: read(100_000),
          receiptTotal: read(1_000_000),
          breakdownTotal: read(100_000),
        }),
      },
      {
        shows: 'フォームに領収書の合計の欄がない',
        answer: 'inapplicable',
        change: () => ({ receiptTotal: MISSING }),
      },
    ],
  },
  'total-breakdown': {
    why: RECEIPT_WHY,
    examples: [
      { shows: '総事業費が内訳書の合計と同じ', answer: 'pass', change: () => ({}) },
      {
        shows: '総事業費が内訳書の合計より少ない（対象外のものも書いている）',
        answer: 'pass',
        change: () => ({ breakdownTotal: read(999_999) }),
      },
      {
        shows: '総事業費が内訳書の合計より多い',
        answer: 'review',
        change: () => ({ breakdownTotal: read(1_000) }),
      },
      {
        shows: '総事業費が領収書の合計よりも内訳書の合計よりも多い（領収書の確認でお知らせ）',
        answer: 'inapplicable',
        change: () => ({ totalCost: read(9_999_999) }),
      },
      {
        shows: '総事業費を読み取れず、費用の合計が内訳書の合計より多い',
        answer: 'review',
        change: () => ({ totalCost: UNREADABLE_FACT, breakdownTotal: read(1_000) }),
      },
      {
        shows: '内訳書の合計がマイナスの金額（合計の確認でお知らせ）',
        answer: 'inapplicable',
        change: () => ({ breakdownTotal: read(-1, '内訳書の合計額') }),
      },
      {
        shows: 'フォームに内訳書の合計の欄がない',
        answer: 'inapplicable',
        change: () => ({ breakdownTotal: MISSING }),
      },
    ],
  },
}
