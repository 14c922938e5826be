import { message } from '../../message'
import { dateMessage } from '../../notation'
import { placeOf } from '../application'
import { empty, MISSING, read } from '../fact'
import { inapplicable, pass, review, withoutValue } from '../outcome'
import { basisOf, type CheckedGuide, type Explanations, type Rule, type RuleFamily } from '../rule'
import { UNREADABLE } from '../soundApplication'

type Deadline = CheckedGuide['subsidy']['deadline']

/**
 * The form's own day, apart from the day of the check: either can be past the deadline alone. A day
 * to come can be the day on which it will be sent, and a deadline can have been moved, so that
 * neither is wrong for certain.
 */
function findFor(deadline: Deadline): Rule['find'] {
  const last = deadline && Temporal.PlainDate.from(deadline.date)
  return ({ applicationDate }, asOf) => {
    if (applicationDate.state === 'missing') return inapplicable('checkApplicationDateNotAsked')
    if (applicationDate.state !== 'read') {
      return withoutValue(applicationDate, message('fieldApplicationDate'))
    }
    const places = placeOf(applicationDate)
    const { value } = applicationDate
    const { compare } = Temporal.PlainDate
    const said = dateMessage(value)
    if (last && compare(value, last) > 0) {
      const late = message('checkApplicationAfterDeadline', said, dateMessage(last))
      const found = review(places, late, message('checkApplicationAfterDeadlineMend'))
      return { ...found, article: deadline.notice }
    }
    if (compare(value, asOf) > 0) {
      const future = message('checkApplicationInFuture', said, dateMessage(asOf))
      return review(places, future, message('checkApplicationInFutureMend'))
    }
    return pass(places, 'checkApplicationDateKnown', said)
  }
}

export const applicationDateRules: RuleFamily = (guide) => [
  {
    id: 'application-date',
    question: message('questionApplicationDate'),
    needs: ['applicationDate'],
    ...basisOf(guide, guide.subsidy.deadline ?? guide.subsidy.requires),
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: findFor(guide.subsidy.deadline),
  },
]

const day = (text: string) => read(Temporal.PlainDate.from(text))

// Stryker disable all: examples are tests themselves.
export const applicationDateExplained: Explanations = {
  'application-date': {
    why: '申請日が先の日付や申請期限より後の日付のときは、書き間違いが考えられます。後日に送るための日付のことや、期限が延びていることもあるため、誤りとは決めつけません。',
    examples: [
      { shows: '確認の基準日と同じ日', answer: 'pass', change: () => ({}) },
      {
        shows: '確認の基準日より後の日',
        answer: 'review',
        change: () => ({ applicationDate: day('2026-01-21') }),
      },
      {
        shows: '申請期限より後の日',
        answer: 'review',
        change: () => ({ applicationDate: day('2099-12-31') }),
      },
      {
        shows: 'まだ入力していない',
        answer: 'fail',
        change: () => ({ applicationDate: empty('申請日') }),
      },
      {
        shows: '日付として読み取れない',
        answer: 'review',
        change: () => ({ applicationDate: UNREADABLE }),
      },
      {
        shows: 'フォームに申請日の欄がない',
        answer: 'inapplicable',
        change: () => ({ applicationDate: MISSING }),
      },
    ],
  },
}
