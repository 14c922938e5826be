import type { Facility } from '../../lib/progress/facility/facility.ts'

/** @returns the facility with a task ticked or unticked now. */
export function withTick(facility: Facility, taskId: string, done: boolean): Facility {
  const tick = { done, at: Temporal.Now.instant().toString(), by: '' }
  return { ...facility, ticks: { ...facility.ticks, [taskId]: tick } }
}

/** @returns the facility with a note at a task. */
export function withNote(facility: Facility, taskId: string, text: string): Facility {
  const note = { text, at: Temporal.Now.instant().toString(), by: '' }
  return { ...facility, notes: { ...facility.notes, [taskId]: note } }
}
