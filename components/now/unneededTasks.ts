import { inapplicability, tasksOf } from '../../lib/guide'
import type { Exemption, Guide, Task } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'

/** An answer with the tasks that it makes unnecessary. */
export interface UnneededTasks {
  readonly question: Exemption['question']
  /** The answer as a reason in a few words; `null` where the guide has none. */
  readonly because: string | null
  /** The reasons of the tasks, each once. */
  readonly reasons: readonly string[]
  readonly unneeded: readonly Task[]
  readonly optional: readonly Task[]
}

/** @returns the tasks that each answer makes unnecessary; a task counts once. */
export function unneededByAnswer(guide: Guide, facility: Facility): UnneededTasks[] {
  const exempt = tasksOf(guide).flatMap((task) => {
    const exemption = inapplicability(task, facility)
    return exemption ? [{ task, exemption }] : []
  })
  const byQuestion = Map.groupBy(exempt, ({ exemption }) => exemption.question)
  return [...byQuestion].map(([question, all]) => ({
    question,
    because: guide.questions.find(({ id }) => id === question)?.because ?? null,
    reasons: [...new Set(all.map(({ exemption }) => exemption.reason))],
    unneeded: all.filter(({ exemption }) => !exemption.optional).map(({ task }) => task),
    optional: all.filter(({ exemption }) => exemption.optional).map(({ task }) => task),
  }))
}
