import { read } from '../../check/factBuilders'
import type { PaperExplanations } from '../rule'
import { pictured, saying } from './soundPapers'

export const paperTotalsExplained: PaperExplanations = {
  'paper-total': {
    why: '領収書と内訳書の合計が違う申請は差し戻されます。',
    examples: [
      { shows: '領収書と内訳書の合計が同じ', answer: 'pass', change: (...papers) => papers },
      {
        shows: '領収書の合計が、内訳書の①＋②より少ない',
        answer: 'fail',
        change: (receipt, breakdown) => [saying(receipt, 'total', 170000), breakdown],
      },
      {
        shows: '領収書の合計のほうが多く、ほかの施設と分けたのかもしれない',
        answer: 'review',
        change: (receipt, breakdown) => [saying(receipt, 'total', 342000), breakdown],
      },
      {
        shows: '1枚の領収書を2つの施設で分け、内訳書の合計が領収書と同じ',
        answer: 'pass',
        change: (receipt, breakdown) => [
          saying(receipt, 'total', 342000),
          breakdown,
          saying({ ...breakdown, id: 'other' }, 'code', '340712370'),
        ],
      },
      {
        shows: '内訳書のExcelと、それを印刷したPDFの両方を選んだ。1回だけ数える',
        answer: 'pass',
        change: (receipt, breakdown) => [receipt, breakdown, { ...breakdown, id: 'print' }],
      },
      {
        shows: '領収書のほかに、無効の印がある領収書もあり、どれを数えるか分からない',
        answer: 'review',
        change: (receipt, breakdown) => [
          saying(receipt, 'total', 130000),
          saying({ ...receipt, id: 'void' }, 'kind', 'void'),
          breakdown,
        ],
      },
      {
        shows: '金額は同じだが、領収書を画像から読み取った',
        answer: 'review',
        change: (receipt, breakdown) => [pictured(receipt), breakdown],
      },
      {
        shows: '領収書の合計が読み取れない',
        answer: 'review',
        change: (receipt, breakdown) => [{ ...receipt, total: null }, breakdown],
      },
      { shows: '内訳書がない', answer: 'review', change: (receipt) => [receipt] },
    ],
  },
  'paper-form-total': {
    why: 'フォームに書いた合計が書類と違うと、差し戻されます。',
    examples: [
      { shows: 'フォームの合計額が書類と同じ', answer: 'pass', change: (...papers) => papers },
      {
        shows: 'フォームの領収書の合計額が、領収書と違う',
        answer: 'fail',
        change: (...papers) => papers,
        application: () => ({ receiptTotal: read(170000, '領収書の合計額', 'receipt-total') }),
      },
      {
        shows: '複数の施設で分けた領収書で、フォームには分けた額が書かれている',
        answer: 'review',
        change: (receipt, breakdown) => [saying(receipt, 'total', 342000), breakdown],
      },
      {
        shows: '領収書の合計を画像から読み取った',
        answer: 'review',
        change: (receipt, breakdown) => [pictured(receipt), breakdown],
      },
      {
        shows: 'フォームに合計額の欄がない',
        answer: 'inapplicable',
        change: (...papers) => papers,
        application: () => ({
          receiptTotal: { state: 'missing' },
          breakdownTotal: { state: 'missing' },
        }),
      },
    ],
  },
  'paper-eligible': {
    why: '以前の補助金では総事業費に補助の対象だけを書きました。この補助金でも同じかは推定なので、要修正にはしません。',
    examples: [
      { shows: '総事業費と①が同じ', answer: 'pass', change: (...papers) => papers },
      {
        shows: '総事業費に、対象外の金額も入っている',
        answer: 'review',
        change: (receipt, breakdown) => [receipt, saying(breakdown, 'eligible', 150000)],
      },
      { shows: '内訳書がない', answer: 'inapplicable', change: (receipt) => [receipt] },
    ],
  },
}
