import { joined, message } from '../../message'
import type { Application } from '../application'
import { type Finding, pass, review } from '../outcome'
import { basisOf, type RuleFamily } from '../rule'

/** A tick may have been forgotten, so this is 要確認 and the application is not wrong. */
function find({ openTasks }: Application): Finding {
  if (openTasks === null) {
    return {
      ...review([], message('checkTasksUnknown'), message('checkTasksUnknownMend')),
      unseen: true,
    }
  }
  if (openTasks.length === 0) return pass([], 'checkTasksDone')
  const open = message('checkTasksOpen', joined('listed', openTasks))
  return { ...review([], open, message('checkTasksOpenMend')), unseen: true }
}

export const openTasksRules: RuleFamily = (guide) => [
  {
    id: 'tasks-done',
    question: message('questionTasksDone'),
    needs: ['openTasks'],
    ...basisOf(guide, guide.subsidy.requires),
    answers: ['pass', 'review'],
    find,
  },
]
