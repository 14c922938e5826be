import { message } from '../../message'
import { dateMessage } from '../../notation'
import { type Finding, pass, review } from '../outcome'
import { basisOf, type CheckedGuide, type Explanations, type Rule, type RuleFamily } from '../rule'

type Deadline = NonNullable<CheckedGuide['subsidy']['deadline']>

/** A deadline may have been moved since the handbook, and nothing in the form can mend it. */
function findFor({ date, notice }: Deadline): Rule['find'] {
  const deadline = Temporal.PlainDate.from(date)
  const written = dateMessage(deadline)
  return (_, asOf) => {
    const { days } = asOf.until(deadline)
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

// Stryker disable all: examples are tests themselves.
export const deadlineExplained: Explanations = {
  deadline: {
    why: '期限は延びることがあり、フォームでは直せません。そのため、過ぎていても誤りとはせず、お知らせを確かめていただきます。',
    examples: [
      { shows: '期限の前の日', answer: 'pass', change: () => ({}) },
      { shows: '期限の日を過ぎている', answer: 'review', change: () => ({}), asOf: '2099-01-01' },
    ],
  },
}
