import { message } from '../../message'
import { dateMessage } from '../../notation'
import { type Application, placeOf } from '../application'
import { empty, MISSING, read } from '../fact'
import { type Finding, fail, inapplicable, pass, withoutValue } from '../outcome'
import { basisOf, type Explanations, type RuleFamily } from '../rule'
import { UNREADABLE } from '../soundApplication'

/** The vendor is paid before the application is made, whatever day that says of itself. */
function find({ receiptDate, applicationDate }: Application, asOf: Temporal.PlainDate): Finding {
  if (receiptDate.state === 'missing') return inapplicable('checkReceiptDateNotAsked')
  if (receiptDate.state !== 'read') return withoutValue(receiptDate, message('fieldReceiptDate'))
  const { value } = receiptDate
  if (Temporal.PlainDate.compare(value, asOf) > 0) {
    const future = message('checkReceiptInFuture', dateMessage(value), dateMessage(asOf))
    return fail(placeOf(receiptDate), future, message('checkReceiptInFutureMend'))
  }
  if (applicationDate.state === 'unclear') {
    return withoutValue(applicationDate, message('fieldApplicationDate'))
  }
  if (applicationDate.state !== 'read') return inapplicable('checkApplicationDateUnknown')
  const places = [receiptDate, applicationDate].flatMap(placeOf)
  const applied = applicationDate.value
  if (Temporal.PlainDate.compare(value, applied) > 0) {
    const days = [dateMessage(value), dateMessage(applied)]
    const after = message('checkReceiptAfterApplication', ...days)
    return fail(places, after, message('checkReceiptAfterApplicationMend'))
  }
  return pass(places, 'checkReceiptDateKnown', dateMessage(value))
}

export const receiptDateRules: RuleFamily = (guide) => [
  {
    id: 'receipt-date',
    question: message('questionReceiptDate'),
    needs: ['receiptDate', 'applicationDate'],
    ...basisOf(guide, guide.subsidy.payment ?? guide.subsidy.requires),
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find,
  },
]

const day = (text: string) => read(Temporal.PlainDate.from(text))

// Stryker disable all: examples are tests themselves.
export const receiptDateExplained: Explanations = {
  'receipt-date': {
    why: '申請は支払いの後に行うため、領収書の日付が申請より後になることはありません。',
    examples: [
      { shows: '申請日より前の日', answer: 'pass', change: () => ({}) },
      {
        shows: '申請日より後の日',
        answer: 'fail',
        change: () => ({ receiptDate: day('2026-01-15'), applicationDate: day('2026-01-14') }),
      },
      {
        shows: '確認の基準日より後の日（申請日がさらに後でも）',
        answer: 'fail',
        change: () => ({ receiptDate: day('2026-01-21'), applicationDate: day('2026-01-25') }),
      },
      {
        shows: 'まだ入力していない',
        answer: 'fail',
        change: () => ({ receiptDate: empty('領収日') }),
      },
      {
        shows: '日付として読み取れない',
        answer: 'review',
        change: () => ({ receiptDate: UNREADABLE }),
      },
      {
        shows: '申請日が分からない',
        answer: 'inapplicable',
        change: () => ({ applicationDate: MISSING }),
      },
      {
        shows: 'フォームに領収日の欄がない',
        answer: 'inapplicable',
        change: () => ({ receiptDate: MISSING }),
      },
    ],
  },
}
