import { type Message, message } from '../../message'
import { dateMessage } from '../../notation'
import { daysBetween } from '../../notation/dayNumber'
import { type Finding, pass, review } from '../outcome'
import { basisOf, type Deadline, type Rule, type RuleFamily } from '../rule'
import { NO_DEADLINE } from '../sources'

/** @returns whose deadline it is: 手引きの申請期限. */
export function deadlineName({ own }: Deadline): Message {
  return message(own ? 'ownDeadlineSource' : 'guideDeadline')
}

/** The deadline may have been extended since the handbook, and no change of the form corrects it. */
function findFor(known: Deadline): Rule['find'] {
  const deadline = Temporal.PlainDate.from(known.date)
  const written = dateMessage(deadline)
  return (_, asOf) => {
    const days = daysBetween(asOf, deadline)
    if (days === 0) return pass([], 'checkDeadlineToday', written)
    if (days > 0) return pass([], 'checkDeadlineAhead', written, String(days))
    const passed = message('checkDeadlinePassed', deadlineName(known), written)
    return { ...review([], passed, message('checkDeadlinePassedMend')), article: known.notice }
  }
}

function findNone(): Finding {
  return review([], message('checkDeadlineUnknown'), message('checkDeadlineUnknownMend'))
}

/** The application is in time for the deadline. */
export const deadlineRules: RuleFamily = (guide) => {
  const { deadline } = guide.subsidy
  return [
    {
      id: 'deadline',
      question: message('questionDeadline'),
      needs: [],
      ...(deadline ? basisOf(guide, deadline) : NO_DEADLINE),
      answers: deadline ? ['pass', 'review'] : ['review'],
      find: deadline ? findFor(deadline) : findNone,
    },
  ]
}
