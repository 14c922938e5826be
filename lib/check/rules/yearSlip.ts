import { message } from '../../message'
import { dateMessage } from '../../notation'
import { type Application, placeOf } from '../application'
import { MISSING, read } from '../fact'
import { type Finding, inapplicable, review } from '../outcome'
import { basisOf, type Explanations, type RuleFamily } from '../rule'

/**
 * The first day of 令和. No guide names a first day of its subsidy; オンライン資格確認, which all of
 * them prepare, was put into law later in that month, so that no preparation for it is older. A
 * slip of the era (平成7年 for 令和7年) or of ten years lies before it.
 */
const EARLIEST = '2019-05-01'

function find(application: Application, earliest: Temporal.PlainDate): Finding {
  const { receiptDate, completionDate, operationStartDate, applicationDate } = application
  const early = [receiptDate, completionDate, operationStartDate, applicationDate]
    .filter((date) => date.state === 'read')
    .find(({ value }) => Temporal.PlainDate.compare(value, earliest) < 0)
  if (early === undefined) return inapplicable('checkNoYearSlip')
  return review(
    placeOf(early),
    message('checkYearSlip', early.label, dateMessage(early.value)),
    message('checkYearSlipMend'),
  )
}

export const yearSlipRules: RuleFamily = (guide) => {
  const earliest = Temporal.PlainDate.from(EARLIEST)
  return [
    {
      id: 'year-slip',
      question: message('questionYearSlip'),
      needs: ['receiptDate', 'completionDate', 'operationStartDate', 'applicationDate'],
      ...basisOf(guide, guide.subsidy.requires),
      answers: ['review', 'inapplicable'],
      find: (application) => find(application, earliest),
    },
  ]
}

const slip = (label: string) => read(Temporal.PlainDate.from('1995-12-10'), label)

// Stryker disable all: examples are tests themselves.
export const yearSlipExplained: Explanations = {
  'year-slip': {
    why: '令和より前に、オンライン資格確認の準備が終わっていることはありません。令和7年を平成7年（H7）としたような書き間違いが考えられます。手引きには補助の対象になる最初の日が書かれていないため、誤りとは決めつけません。',
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
