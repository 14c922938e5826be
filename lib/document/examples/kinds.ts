import type { PaperExplanations } from '../rule'
import { pictured, saying } from './soundPapers'

export const paperKindsExplained: PaperExplanations = {
  'paper-read': {
    why: '読み取れなかった書類に誤りがあっても、気づけません。',
    examples: [
      { shows: 'どの書類も読み取れた', answer: 'pass', change: (...papers) => papers },
      {
        shows: '領収書の写真から文字を読み取れない',
        answer: 'review',
        change: (receipt, breakdown) => [{ ...receipt, isUnread: true }, breakdown],
      },
    ],
  },
  'paper-kind': {
    why: '見積書や請求書を領収書の代わりに付けた申請は差し戻されます。',
    examples: [
      { shows: '領収書と内訳書がある', answer: 'pass', change: (...papers) => papers },
      {
        shows: '領収書の代わりに、見積書を選んだ',
        answer: 'fail',
        change: (receipt, breakdown) => [saying(receipt, 'kind', 'estimate'), breakdown],
      },
      {
        shows: '領収書の代わりの請求書を、画像から読み取った',
        answer: 'review',
        change: (receipt, breakdown) => [saying(pictured(receipt), 'kind', 'invoice'), breakdown],
      },
      {
        shows: '領収書のほかに納品書もある',
        answer: 'review',
        change: (receipt, breakdown) => [
          receipt,
          breakdown,
          saying({ ...receipt, id: 'note' }, 'kind', 'delivery'),
        ],
      },
      {
        shows: '請求書兼領収書という題の書類がある',
        answer: 'review',
        change: (receipt, breakdown) => [saying(receipt, 'kind', 'mixed'), breakdown],
      },
      {
        shows: '領収書のほかに仮領収書がある',
        answer: 'review',
        change: (receipt, breakdown) => [
          receipt,
          saying({ ...receipt, id: 'first' }, 'kind', 'provisional'),
          breakdown,
        ],
      },
      {
        shows: '領収書に無効の印がある',
        answer: 'review',
        change: (receipt, breakdown) => [saying(receipt, 'kind', 'void'), breakdown],
      },
      {
        shows: '内訳書だけを選んだ',
        answer: 'review',
        change: (_, breakdown) => [breakdown],
      },
    ],
  },
  'paper-twice': {
    why: '同じ領収書を2回数えると、合計が合わなくなります。',
    examples: [
      { shows: '書類は1回ずつ選ばれている', answer: 'inapplicable', change: (...papers) => papers },
      {
        shows: '同じ領収書を、名前を変えてもう一度選んだ',
        answer: 'review',
        change: (receipt, breakdown) => [receipt, { ...receipt, id: 'again' }, breakdown],
      },
    ],
  },
  'paper-hidden': {
    why: '表示されていない行の金額は、足し算には入るのに、印刷したものには現れません。',
    examples: [
      {
        shows: 'すべての行が表示されている',
        answer: 'inapplicable',
        change: (...papers) => papers,
      },
      {
        shows: '内訳書に表示されていない行がある',
        answer: 'review',
        change: (receipt, breakdown) => [receipt, { ...breakdown, hidden: 2 }],
      },
    ],
  },
}
