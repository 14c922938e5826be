import type { Application, AttachmentPlace } from '../application'
import type { Explanations } from '../rule'

/** One place for all files, with these in it. */
const list = (...names: string[]): Partial<Application> => {
  const place: AttachmentPlace = { wants: 'any', names, fieldId: 'list', label: '添付ファイル' }
  return { attachments: [place] }
}

export const attachmentExplained: Explanations = {
  attachment: {
    why: '必要な書類がない申請は差し戻されます。準備ナビはファイルの名前だけを見るため、名前で分からないものは確かめていただきます。',
    examples: [
      { shows: '領収書と内訳書が付いている', answer: 'pass', change: () => ({}) },
      { shows: '何も付いていない', answer: 'fail', change: () => list() },
      { shows: '見積書だけが付いている', answer: 'fail', change: () => list('見積書.pdf') },
      {
        shows: '名前からは何か分からない',
        answer: 'review',
        change: () => list('IMG_0001.jpg'),
      },
      {
        shows: 'ファイルの種類がふつうと違う',
        answer: 'review',
        change: () => list('領収書.pdf.exe', '内訳書.exe'),
      },
      {
        shows: '添付の欄が見つからない',
        answer: 'review',
        change: () => ({ attachments: [] }),
      },
    ],
  },
}
