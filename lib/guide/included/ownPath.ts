import type { Phase, Step, Task } from '../schema.ts'
import type { Including } from './inclusion.ts'

/**
 * Included tasks come before a guide's own, so that its own have other numbers with them.
 * @param path in the guide with what it includes.
 * @returns the path in the guide as its author writes it; `includes` for what comes from others.
 */
export function ownPath(path: string, { phases }: Pick<Including, 'phases'>): string {
  const places = /^phases\[(\d+)\](?:\.steps\[(\d+)\](?:\.tasks\[(\d+)\])?)?(.*)$/.exec(path)
  if (places === null) return path
  const [inPhases, inSteps, inTasks] = places.slice(1, 4).map(Number)
  const [rest] = places.slice(4)
  const phase = phases[inPhases ?? 0]
  const step = phase?.steps[inSteps ?? 0]
  const task = step?.tasks[inTasks ?? 0]
  if (phase === undefined || isOfOther(phase)) return 'includes'
  const own = `phases[${indexIn(phases, phase)}]`
  if (places[2] === undefined) return own + rest
  if (step === undefined || isOfOther(step)) return 'includes'
  const inPhase = `${own}.steps[${indexIn(phase.steps, step)}]`
  if (places[3] === undefined) return inPhase + rest
  if (task === undefined || isOfOther(task)) return 'includes'
  return `${inPhase}.tasks[${indexIn(step.tasks, task)}]${rest}`
}

type Part = Phase | Step | Task

function indexIn(parts: readonly Part[], part: Part): number {
  return parts.filter((each) => !isOfOther(each)).indexOf(part)
}

function isOfOther(part: Part): boolean {
  if ('steps' in part) return part.steps.every(isOfOther)
  return 'tasks' in part ? part.tasks.every(isOfOther) : part.included !== undefined
}
