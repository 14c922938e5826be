import { inapplicability } from '../../lib/guide'
import type { Exemption, Task } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'

/** An answer with the tasks that it makes unnecessary. */
export interface UnneededTasks {
  readonly question: Exemption['question']
  readonly unneeded: readonly Task[]
  readonly optional: readonly Task[]
}

/** @returns the tasks that each answer makes unnecessary; a task counts once. */
export function unneededByAnswer(tasks: readonly Task[], facility: Facility): UnneededTasks[] {
  const exempt = tasks.flatMap((task) => {
    const exemption = inapplicability(task, facility)
    return exemption ? [{ task, exemption }] : []
  })
  const byQuestion = Map.groupBy(exempt, ({ exemption }) => exemption.question)
  return [...byQuestion].map(([question, all]) => ({
    question,
    unneeded: all.filter(({ exemption }) => !exemption.optional).map(({ task }) => task),
    optional: all.filter(({ exemption }) => exemption.optional).map(({ task }) => task),
  }))
}
