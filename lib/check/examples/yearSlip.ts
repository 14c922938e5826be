import { MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'

const slip = (label: string) => read(Temporal.PlainDate.from('1995-12-10'), label)

export const yearSlipExplained: Explanations = {
  'year-slip': {
    why: '令和より前に、オンライン資格確認の準備が終わっていることはありません。令和7年を平成7年（H7）としたような書き間違いが考えられます。補助の対象が始まった日が分かる手引きでは、その日より前の日付も確かめていただきます。前の年に始めた準備のこともあるため、誤りとは決めつけません。',
    examples: [
      { shows: 'どの日付も令和になってからの日', answer: 'inapplicable', change: () => ({}) },
      {
        shows: '領収日が平成7年',
        answer: 'review',
        change: () => ({ receiptDate: slip('領収日') }),
      },
      {
        shows: '完了日が平成7年',
        answer: 'review',
        change: () => ({ completionDate: slip('完了日') }),
      },
      {
        shows: '運用開始日が平成7年',
        answer: 'review',
        change: () => ({ operationStartDate: slip('運用開始日') }),
      },
      {
        shows: '申請日が平成7年',
        answer: 'review',
        change: () => ({ applicationDate: slip('申請日') }),
      },
      {
        shows: '完了日が、補助の対象が始まった日より前（始まった日が分かるとき）',
        answer: 'review',
        change: () => ({ completionDate: read(Temporal.PlainDate.from('2024-11-04'), '完了日') }),
      },
      {
        shows: '領収日が、補助の対象が始まった日',
        answer: 'inapplicable',
        change: () => ({ receiptDate: read(Temporal.PlainDate.from('2024-11-05'), '領収日') }),
      },
      {
        shows: 'フォームに日付の欄がない',
        answer: 'inapplicable',
        change: () => ({
          receiptDate: MISSING,
          completionDate: MISSING,
          operationStartDate: MISSING,
          applicationDate: MISSING,
        }),
      },
    ],
  },
}
