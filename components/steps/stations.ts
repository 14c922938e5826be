import { inapplicability } from '../../lib/guide'
import type { Guide, Task } from '../../lib/guide/schema'
import { type Facility, isDone } from '../../lib/progress/facility/facility'
import { type Progress, workOf } from '../../lib/progress/facility/progressOf'

/** The state of a task in the track. */
export type StationState = 'done' | 'here' | 'ahead' | 'optional' | 'unneeded'

/** @returns the state of the task; an answer that makes it unnecessary overrides its tick. */
export function stationState(
  guide: Guide,
  facility: Facility,
  { next }: Pick<Progress, 'next'>,
  task: Task,
): StationState {
  const exempt = inapplicability(task, facility)
  if (exempt) return exempt.optional ? 'optional' : 'unneeded'
  if (isUnneeded(guide, facility, task)) return 'unneeded'
  if (isDone(facility, task.id)) return 'done'
  return task === next ? 'here' : 'ahead'
}

/** @returns whether the facility does not need the task, by an answer or because it goes without the subsidy. */
export function isUnneeded(guide: Guide, facility: Facility, task: Task): boolean {
  return !workOf(guide, facility).applying.includes(task)
}
