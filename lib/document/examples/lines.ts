import type { PaperExplanations } from '../rule'
import { pictured, saying } from './soundPapers'

export const paperLinesExplained: PaperExplanations = {
  'paper-lines': {
    why: '内訳書に領収書の項目がすべて書かれていない申請は差し戻されます。名前の書き方は違うことがあるので、要修正にはしません。',
    examples: [
      { shows: '領収書の明細がすべて内訳書にある', answer: 'pass', change: (...papers) => papers },
      {
        shows: '領収書の項目が1つ、内訳書にない',
        answer: 'review',
        change: (receipt, breakdown) => [
          receipt,
          { ...breakdown, lines: breakdown.lines.slice(1) },
        ],
      },
      {
        shows: '領収書に明細がない',
        answer: 'inapplicable',
        change: (receipt, breakdown) => [{ ...receipt, lines: [] }, breakdown],
      },
    ],
  },
  'paper-sums': {
    why: '内訳書の足し算の誤りは、合計の違いとして差し戻されます。領収書は値引きの行などを読み取れないことがあるので、要修正にはしません。',
    examples: [
      { shows: '小計と総額が足し算と合う', answer: 'pass', change: (...papers) => papers },
      {
        shows: '内訳書の①小計が、明細の合計と違う',
        answer: 'fail',
        change: (receipt, breakdown) => [receipt, saying(breakdown, 'eligible', 172000)],
      },
      {
        shows: '内訳書の足し算が合わないが、画像から読み取った',
        answer: 'review',
        change: (receipt, breakdown) => [receipt, saying(pictured(breakdown), 'eligible', 172000)],
      },
      {
        shows: '足し算を確かめる金額がない',
        answer: 'inapplicable',
        change: (receipt) => [receipt],
      },
    ],
  },
  'paper-lump-sum': {
    why: '「一式」だけの領収書が差し戻されたという例があります。公式の案内では確認できていません。',
    examples: [
      { shows: '「一式」がない', answer: 'pass', change: (...papers) => papers },
      {
        shows: '「システム改修一式」と書かれている',
        answer: 'review',
        change: (receipt, breakdown) => [saying(receipt, 'lumpSum', 'システム改修一式'), breakdown],
      },
      {
        shows: '画像から読み取った書類に「一式」が見つからない',
        answer: 'review',
        change: (receipt, breakdown) => [pictured(receipt), breakdown],
      },
    ],
  },
  'paper-tax': {
    why: '同じポータルの別の補助金では、内訳書の金額は税込です。',
    examples: [
      { shows: '合計が税込と書かれている', answer: 'pass', change: (...papers) => papers },
      {
        shows: '合計が税抜と書かれている',
        answer: 'review',
        change: (receipt, breakdown) => [saying(receipt, 'tax', 'excluded'), breakdown],
      },
      {
        shows: '税のことが書かれていない',
        answer: 'inapplicable',
        change: (receipt, breakdown) => [{ ...receipt, tax: null }, breakdown],
      },
    ],
  },
}
