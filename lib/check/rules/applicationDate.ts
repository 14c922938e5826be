import { message } from '../../message'
import { dateMessage } from '../../notation'
import { dayNumber } from '../../notation/dayNumber'
import { placeOf } from '../application'
import { inapplicable, pass, review, withBasis, withoutValue } from '../outcome'
import { basisOf, type Deadline, type Rule, type RuleFamily } from '../rule'
import { OWN_JUDGEMENT } from '../sources'
import { deadlineName } from './deadline'

/**
 * The date in the form can be past the deadline while the day of the check is not. A later day can
 * be the planned day of sending, and a deadline can have been extended, so neither is certainly
 * wrong. A deadline that has passed is the subject of its own rule.
 */
function findFor(deadline: Deadline | undefined): Rule['find'] {
  const last = deadline && Temporal.PlainDate.from(deadline.date)
  return ({ applicationDate }, asOf) => {
    if (applicationDate.state === 'missing') return inapplicable('checkApplicationDateNotAsked')
    if (applicationDate.state !== 'read') {
      return withoutValue(applicationDate, message('fieldApplicationDate'))
    }
    const places = placeOf(applicationDate)
    const { value } = applicationDate
    const day = dateMessage(value)
    const isLate = last && dayNumber(value) > dayNumber(last)
    if (isLate && dayNumber(asOf) <= dayNumber(last)) {
      const name = deadlineName(deadline)
      const late = message('checkApplicationAfterDeadline', day, name, dateMessage(last))
      const found = review(places, late, message('checkApplicationAfterDeadlineMend'))
      return { ...found, article: deadline.notice }
    }
    if (dayNumber(value) > dayNumber(asOf)) {
      const future = message('checkApplicationInFuture', day, dateMessage(asOf))
      const found = review(places, future, message('checkApplicationInFutureMend'))
      return withBasis(OWN_JUDGEMENT, found)
    }
    return pass(places, 'checkApplicationDateKnown', day)
  }
}

/** The date of application is not ahead. */
export const applicationDateRules: RuleFamily = (guide) => [
  {
    id: 'application-date',
    question: message('questionApplicationDate'),
    needs: ['applicationDate'],
    ...(guide.subsidy.deadline ? basisOf(guide, guide.subsidy.deadline) : OWN_JUDGEMENT),
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: findFor(guide.subsidy.deadline),
  },
]
