import { applicationTasks, inapplicability, tasksOf } from '../../guide'
import type { Guide, Task } from '../../guide/schema'
import { daysBetween } from '../../notation/dayNumber'
import { type Facility, isDone, WITHOUT_SUBSIDY } from './facility'
import { ownDay } from './ownDeadline'

/**
 * The stage of a facility: nothing ticked, tasks left before the application, only the application
 * left, nothing left.
 */
export const STAGES = ['untouched', 'preparing', 'ready', 'finished'] as const
export type Stage = (typeof STAGES)[number]

/** 申請期限 of one facility: the last day to apply, or why no deadline applies. */
export type Due =
  /**
   * `date` is ISO 8601; `days` are left until then, 0 on the day itself. `own`: the facility's own
   * date, in place of the guide's.
   */
  | { readonly state: 'open'; readonly date: string; readonly days: number; readonly own?: true }
  | { readonly state: 'passed'; readonly date: string; readonly own?: true }
  /** `unknown`: the facility has to apply, but its guide states no deadline. */
  | { readonly state: 'unknown' | 'applied' | 'inapplicable' }

/** The tasks of a facility, in the handbook's order. */
interface Work {
  /** Those that apply to it. */
  readonly applying: readonly Task[]
  /** Those of them that are not ticked. */
  readonly open: readonly Task[]
}

/** 進み具合: how far a facility is with its guide. */
export interface Progress extends Work {
  /** Number of applicable tasks, and how many of them are ticked. */
  readonly tasks: number
  readonly done: number
  /** 次にやること; `undefined` if everything is done. */
  readonly next: Task | undefined
  readonly stage: Stage
  readonly deadline: Due
}

/**
 * Computes a facility's progress with a guide, for panel, badge, reminders, table and printed sheets.
 * @param today in Tokyo.
 */
export function progressOf(guide: Guide, facility: Facility, today: Temporal.PlainDate): Progress {
  const { applying, open } = workOf(guide, facility)
  const done = applying.length - open.length
  const next = open[0]
  const stage = stageOf(partsOf(guide), open, done)
  const deadline = dueOf(guide, facility, { applying, open }, today)
  return { applying, open, tasks: applying.length, done, next, stage, deadline }
}

/** Finds the tasks that apply to a facility, and the open ones among them. */
export function workOf(guide: Guide, facility: Facility): Work {
  const { tasks, application } = partsOf(guide)
  const isLeftOut = ({ id, subsidyOnly }: Task) =>
    (application.has(id) || subsidyOnly) && isWithoutSubsidy(guide, facility)
  const applying = tasks.filter((task) => !inapplicability(task, facility) && !isLeftOut(task))
  return { applying, open: applying.filter(({ id }) => !isDone(facility, id)) }
}

/** @returns whether the user has set that the facility continues without the subsidy of this guide. */
function isWithoutSubsidy(guide: Guide, facility: Facility): boolean {
  return ownDay(guide, facility) === WITHOUT_SUBSIDY
}

/** Parts of a guide that are the same for all facilities. */
interface Parts {
  readonly tasks: readonly Task[]
  /** Ids of the tasks required before the application. */
  readonly required: ReadonlySet<string>
  /** Ids of the tasks of the application itself. */
  readonly application: ReadonlySet<string>
}

/** Cached by guide: the table needs it for each of its rows. */
const partsByGuide = new WeakMap<Guide, Parts>()

function partsOf(guide: Guide): Parts {
  const before = partsByGuide.get(guide)
  if (before) return before
  const parts = {
    tasks: tasksOf(guide),
    required: new Set(guide.subsidy.requires.tasks),
    application: new Set(applicationTasks(guide).map(({ id }) => id)),
  }
  partsByGuide.set(guide, parts)
  return parts
}

function stageOf({ required }: Parts, open: readonly Task[], done: number): Stage {
  if (open.length === 0) return 'finished'
  if (required.size > 0 && !open.some(({ id }) => required.has(id))) return 'ready'
  return done === 0 ? 'untouched' : 'preparing'
}

function dueOf(
  guide: Guide,
  facility: Facility,
  { applying, open }: Work,
  today: Temporal.PlainDate,
): Due {
  const { application } = partsOf(guide)
  const isPart = ({ id }: Task) => application.has(id)
  // If the guide has no task for the application, no tick can say that it was sent.
  if (application.size > 0 && !open.some(isPart)) {
    return { state: applying.some(isPart) ? 'applied' : 'inapplicable' }
  }
  const { deadline } = guide.subsidy
  if (deadline === undefined) return { state: 'unknown' }
  const own = ownDay(guide, facility)
  if (own === WITHOUT_SUBSIDY) return { state: 'inapplicable' }
  const date = own ?? deadline.date
  const origin = own === null ? {} : { own: true as const }
  const days = daysBetween(today, Temporal.PlainDate.from(date))
  return days < 0 ? { state: 'passed', date, ...origin } : { state: 'open', date, days, ...origin }
}
