import { message } from '../../message'
import { formatDate } from '../../notation'
import { type Application, placeOf } from '../application'
import { type Finding, fail, pass, review, withoutValue } from '../outcome'
import type { CheckedGuide, RuleFamily } from '../rule'

const { compare } = Temporal.PlainDate

/** The application comes after the preparation was finished, so that day lies behind both. */
function findCompletionDate(application: Application, asOf: Temporal.PlainDate): Finding {
  const { completionDate, applicationDate } = application
  if (completionDate.state !== 'read') {
    return withoutValue(completionDate, message('fieldCompletionDate'))
  }
  const places = placeOf(completionDate)
  const { value } = completionDate
  if (compare(value, asOf) > 0) {
    return fail(
      places,
      message('checkCompletionInFuture', formatDate(value), formatDate(asOf)),
      message('checkCompletionInFutureMend'),
    )
  }
  if (applicationDate.state === 'unclear')
    return withoutValue(applicationDate, message('fieldApplicationDate'))
  if (applicationDate.state === 'read' && compare(value, applicationDate.value) > 0) {
    return fail(
      [...places, ...placeOf(applicationDate)],
      message(
        'checkCompletionAfterApplication',
        formatDate(value),
        formatDate(applicationDate.value),
      ),
      message('checkCompletionAfterApplicationMend'),
    )
  }
  return pass(places, 'checkCompletionKnown', formatDate(value))
}

/** A deadline may have been moved since the handbook, and nothing in the form can mend it. */
function findDeadline({ subsidy }: CheckedGuide, asOf: Temporal.PlainDate): Finding {
  const deadline = Temporal.PlainDate.from(subsidy.deadline.date)
  const days = asOf.until(deadline).days
  if (days >= 0) return pass([], 'checkDeadlineAhead', formatDate(deadline), String(days))
  return review(
    [],
    message('checkDeadlinePassed', formatDate(deadline)),
    message('checkDeadlinePassedMend'),
  )
}

export const dateRules: RuleFamily = (guide) => [
  {
    id: 'completion-date',
    question: message('questionCompletionDate'),
    source: guide.subsidy.requires.source,
    find: findCompletionDate,
  },
  {
    id: 'deadline',
    question: message('questionDeadline'),
    source: guide.subsidy.deadline.source,
    find: (_, asOf) => findDeadline(guide, asOf),
  },
]
