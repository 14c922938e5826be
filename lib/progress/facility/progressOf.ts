import { inapplicability, tasksOf } from '../../guide'
import { applicationTasks } from '../../guide/deadline'
import type { Guide, Task } from '../../guide/schema'
import { type Facility, isDone } from './facility'

/**
 * What comes next for a facility as a whole: nothing ticked yet, something left before the
 * application, only the application left, nothing left.
 */
export const STAGES = ['untouched', 'preparing', 'ready', 'finished'] as const
export type Stage = (typeof STAGES)[number]

/** 申請期限 of one facility: the last day to apply, or why there is none to keep in mind. */
export type Due =
  /** ISO 8601. */
  | { readonly state: 'open'; readonly date: string }
  /** `unknown`: it has to apply, and its guide does not say until when. */
  | { readonly state: 'unknown' | 'applied' | 'inapplicable' }

/** 進み具合: how far a facility is with its guide. */
export interface Progress {
  /** Tasks that apply, and how many of them are ticked. */
  readonly tasks: number
  readonly done: number
  /** 次にやること; `undefined` where everything is done. */
  readonly next: Task | undefined
  readonly stage: Stage
  readonly deadline: Due
}

/** @returns the way to tell of any facility how far it is with this guide. */
export function progressWith(guide: Guide): (facility: Facility) => Progress {
  const tasks = tasksOf(guide)
  const required = new Set(guide.subsidy.requires.tasks)
  const application = new Set(applicationTasks(guide).map(({ id }) => id))
  const date = guide.subsidy.deadline?.date
  const due: Due = date === undefined ? { state: 'unknown' } : { state: 'open', date }
  const dueOf = (applying: readonly Task[], open: readonly Task[]): Due => {
    const isPart = ({ id }: Task) => application.has(id)
    // Where the guide has no such task, nobody can have said that they applied.
    if (application.size === 0 || open.some(isPart)) return due
    return { state: applying.some(isPart) ? 'applied' : 'inapplicable' }
  }
  return (facility) => {
    const applying = tasks.filter((task) => !inapplicability(task, facility))
    const open = applying.filter(({ id }) => !isDone(facility, id))
    const done = applying.length - open.length
    const isReady = required.size > 0 && !open.some(({ id }) => required.has(id))
    return {
      tasks: applying.length,
      done,
      next: open[0],
      stage: stageOf(open.length, done, isReady),
      deadline: dueOf(applying, open),
    }
  }
}

function stageOf(open: number, done: number, isReady: boolean): Stage {
  if (open === 0) return 'finished'
  if (isReady) return 'ready'
  return done === 0 ? 'untouched' : 'preparing'
}
