import { joined, message } from '../../message'
import type { Application } from '../application'
import { type Finding, pass, review } from '../outcome'
import { basisOf, type Explanations, type RuleFamily } from '../rule'

/** A tick can have been forgotten: a person looks, the application is not wrong for it. */
function find({ openTasks }: Application): Finding {
  if (openTasks === null) {
    return {
      ...review([], message('checkTasksUnknown'), message('checkTasksUnknownMend')),
      unseen: true,
    }
  }
  if (openTasks.length === 0) return pass([], 'checkTasksDone')
  return review(
    [],
    message('checkTasksOpen', joined('listed', openTasks)),
    message('checkTasksOpenMend'),
  )
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

// Stryker disable all: examples are tests themselves.
export const openTasksExplained: Explanations = {
  'tasks-done': {
    why: '申請は導入が完了し、支払いが済んでから行います。チェックの付け忘れかもしれないため、誤りとは決めつけません。',
    examples: [
      { shows: 'すべてのチェックが付いている', answer: 'pass', change: () => ({}) },
      {
        shows: 'チェックの付いていない準備がある',
        answer: 'review',
        change: () => ({ openTasks: ['運用テスト'] }),
      },
      {
        shows: 'どこまで終わったかが分からない（CSVの確認など）',
        answer: 'review',
        change: () => ({ openTasks: null }),
      },
    ],
  },
}
