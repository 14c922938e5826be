import type { Explanations } from '../rule'
import { place } from './soundApplication'

export const receiptKindExplained: Explanations = {
  'receipt-kind': {
    why: '見積書や請求書を領収書の代わりに付けた申請は差し戻されます。',
    examples: [
      { shows: '領収書が付いている', answer: 'pass', change: () => ({}) },
      {
        shows: '領収書の欄に見積書が付いている',
        answer: 'fail',
        change: () => ({ attachments: [place('receipt', '見積書.pdf')] }),
      },
      {
        shows: '請求書だけが付いている',
        answer: 'fail',
        change: () => ({ attachments: [place('any', '請求書.pdf')] }),
      },
      {
        shows: '領収書のほかに請求書も付いている',
        answer: 'review',
        change: () => ({ attachments: [place('any', '領収書.pdf', '請求書.pdf')] }),
      },
      {
        shows: '領収書の欄に、領収書と請求書が付いている',
        answer: 'review',
        change: () => ({ attachments: [place('receipt', '領収書.pdf', '請求書.pdf')] }),
      },
      {
        shows: '見積書のほかに、名前からは何か分からないファイルが付いている',
        answer: 'review',
        change: () => ({ attachments: [place('any', 'scan001.pdf', '見積書.pdf')] }),
      },
      {
        shows: '請求書兼領収書という名前',
        answer: 'review',
        change: () => ({ attachments: [place('receipt', '請求書兼領収書.pdf')] }),
      },
      {
        shows: '領収書のほかに、名前からは何か分からないファイルも付いている',
        answer: 'pass',
        change: () => ({ attachments: [place('any', '領収書.pdf', 'IMG_0001.jpg')] }),
      },
      {
        shows: '内訳書だけが付いている',
        answer: 'inapplicable',
        change: () => ({ attachments: [place('any', '領収書内訳書.xlsx')] }),
      },
      {
        shows: '添付の欄が見つからない',
        answer: 'review',
        change: () => ({ attachments: [] }),
      },
      {
        shows: '領収書が内訳書の欄に、内訳書が領収書の欄に付いている',
        answer: 'pass',
        change: () => ({
          attachments: [place('receipt', '領収書内訳書.xlsx'), place('breakdown', '領収書.pdf')],
        }),
      },
      {
        shows: '「有」とだけ書かれていて、ファイルの名前が分からない',
        answer: 'inapplicable',
        change: () => ({ attachments: [place('receipt', '有')] }),
      },
      {
        shows: 'まだ何も付けていない',
        answer: 'inapplicable',
        change: () => ({ attachments: [place('any')] }),
      },
    ],
  },
}
