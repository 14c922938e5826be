import { message } from '../../message'
import { formatDate } from '../../notation'
import { type Finding, pass, review } from '../outcome'
import { basisOf, type CheckedGuide, type Explanations, type RuleFamily } from '../rule'

/** A deadline may have been moved since the handbook, and nothing in the form can mend it. */
function find({ subsidy }: CheckedGuide, asOf: Temporal.PlainDate): Finding {
  if (!subsidy.deadline) {
    return review([], message('checkDeadlineUnknown'), message('checkDeadlinePassedMend'))
  }
  const deadline = Temporal.PlainDate.from(subsidy.deadline.date)
  const { days } = asOf.until(deadline)
  if (days >= 0) return pass([], 'checkDeadlineAhead', formatDate(deadline), String(days))
  const passed = message('checkDeadlinePassed', formatDate(deadline))
  const look = review([], passed, message('checkDeadlinePassedMend'))
  return { ...look, article: subsidy.deadline.notice }
}

export const deadlineRules: RuleFamily = (guide) => [
  {
    id: 'deadline',
    question: message('questionDeadline'),
    needs: [],
    ...basisOf(guide, guide.subsidy.deadline ?? guide.subsidy.requires),
    answers: guide.subsidy.deadline ? ['pass', 'review'] : ['review'],
    find: (_, asOf) => find(guide, asOf),
  },
]

export const deadlineExplained: Explanations = {
  deadline: {
    why: '期限は延びることがあり、フォームでは直せません。そのため、過ぎていても誤りとはせず、お知らせを確かめていただきます。',
    examples: [
      { shows: '期限の前の日', answer: 'pass', change: () => ({}) },
      { shows: '期限の日を過ぎている', answer: 'review', change: () => ({}), asOf: '2099-01-01' },
    ],
  },
}
