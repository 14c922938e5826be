import { message } from '../../message'
import { dateMessage } from '../../notation'
import { placeOf } from '../application'
import { inapplicable, pass, review, withoutValue } from '../outcome'
import { basisOf, type CheckedGuide, type Rule, type RuleFamily } from '../rule'

type Deadline = CheckedGuide['subsidy']['deadline']

/**
 * The date in the form can be past the deadline while the day of the check is not. A later day can
 * be the day on which it will be sent, and a deadline can have been moved: neither is wrong for
 * certain. Once the deadline has passed, its own rule says so.
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
    if (last && compare(value, last) > 0 && compare(asOf, last) <= 0) {
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
