import { message } from '../../message'
import { dateMessage } from '../../notation'
import { daysBetween } from '../../notation/dayNumber'
import { type Finding, pass, review } from '../outcome'
import { basisOf, type CheckedGuide, type Rule, type RuleFamily } from '../rule'

type Deadline = NonNullable<CheckedGuide['subsidy']['deadline']>

/** The deadline may have been extended since the handbook, and no change of the form corrects it. */
function findFor({ date, notice }: Deadline): Rule['find'] {
  const deadline = Temporal.PlainDate.from(date)
  const written = dateMessage(deadline)
  return (_, asOf) => {
    const days = daysBetween(asOf, deadline)
    if (days === 0) return pass([], 'checkDeadlineToday', written)
    if (days > 0) return pass([], 'checkDeadlineAhead', written, String(days))
    const passed = message('checkDeadlinePassed', written)
    return { ...review([], passed, message('checkDeadlinePassedMend')), article: notice }
  }
}

function findNone(): Finding {
  return review([], message('checkDeadlineUnknown'), message('checkDeadlineUnknownMend'))
}

export const deadlineRules: RuleFamily = (guide) => {
  const { deadline, requires } = guide.subsidy
  return [
    {
      id: 'deadline',
      question: message('questionDeadline'),
      needs: [],
      ...basisOf(guide, deadline ?? requires),
      answers: deadline ? ['pass', 'review'] : ['review'],
      find: deadline ? findFor(deadline) : findNone,
    },
  ]
}
