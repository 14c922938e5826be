import { message } from '../../message'
import type { Application } from '../application'
import { type Finding, inapplicable, pass } from '../outcome'
import { basisOf, type RuleFamily } from '../rule'

/** Open or unknown tasks are part of the question on the payment, which is 要確認 in any case. */
function find({ openTasks }: Application): Finding {
  if (openTasks === null) return inapplicable('checkTasksUnknown')
  return openTasks.length === 0 ? pass([], 'checkTasksDone') : inapplicable('checkSaidElsewhere')
}

/** The tasks that the application requires are done. */
export const openTasksRules: RuleFamily = (guide) => [
  {
    id: 'tasks-done',
    question: message('questionTasksDone'),
    needs: ['openTasks'],
    ...basisOf(guide, guide.subsidy.requires),
    answers: ['pass', 'inapplicable'],
    find,
  },
]
