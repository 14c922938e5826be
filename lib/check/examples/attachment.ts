import type { Application } from '../application'
import type { Explanations } from '../rule'
import { place } from './soundApplication'

/** One place for all files, with these in it. */
const list = (...names: string[]): Partial<Application> => ({
  attachments: [place('any', ...names)],
})

export const attachmentExplained: Explanations = {
  attachment: {
    why: '必要な書類がない申請は差し戻されます。準備ナビはファイルの名前だけを見るため、名前で分からないものは確かめていただきます。',
    examples: [
      { shows: '領収書と内訳書が付いている', answer: 'pass', change: () => ({}) },
      { shows: '何も付いていない', answer: 'fail', change: () => list() },
      { shows: '見積書だけが付いている', answer: 'inapplicable', change: () => list('見積書.pdf') },
      {
        shows: '領収書の欄が空で、内訳書の欄に見積書が付いている',
        answer: 'fail',
        change: () => ({
          attachments: [place('receipt'), place('breakdown', '見積書.pdf')],
        }),
      },
      { shows: '「なし」と書かれている', answer: 'fail', change: () => list('なし') },
      {
        shows: '名前からは何か分からない',
        answer: 'review',
        change: () => list('IMG_0001.jpg'),
      },
      {
        shows: 'まだ書き込んでいない用紙や、書き方の説明のような名前',
        answer: 'review',
        change: () => list('領収書の書き方.pdf', '領収書内訳書_原紙.xlsx'),
      },
      {
        shows: '「有」とだけ書かれていて、ファイルの名前が分からない',
        answer: 'review',
        change: () => list('有'),
      },
      {
        shows: '領収書が内訳書の欄に、内訳書が領収書の欄に付いている',
        answer: 'review',
        change: () => ({
          attachments: [place('receipt', '領収書内訳書.xlsx'), place('breakdown', '領収書.pdf')],
        }),
      },
      {
        shows: '専用の欄が空で、書類はほかの添付ファイルの中にある',
        answer: 'review',
        change: () => ({
          attachments: [
            place('receipt'),
            place('breakdown'),
            place('any', '領収書.pdf', '領収書内訳書.xlsx'),
          ],
        }),
      },
      {
        shows: '2つの書類が1つのファイルになっている',
        answer: 'review',
        change: () => list('領収書と内訳書.pdf'),
      },
      {
        shows: 'ファイルの種類がふつうと違う',
        answer: 'review',
        change: () => list('領収書.pdf.exe', '内訳書.exe'),
      },
      {
        shows: '添付の欄は空だが、添付したのか分からないファイルの名前が画面にある',
        answer: 'review',
        change: () => ({ ...list(), uncertainFiles: ['領収書.pdf'] }),
      },
      {
        shows: '添付の欄が見つからない',
        answer: 'review',
        change: () => ({ attachments: [] }),
      },
    ],
  },
}
