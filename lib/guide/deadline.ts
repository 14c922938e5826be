import { inapplicability, tasksOf } from './index.ts'
import type { Guide, Task } from './schema.ts'
import type { Answers } from './words.ts'

/** Days before the deadline on which a person is reminded, and the last ones shown on the badge. */
export const REMINDER_DAYS = [30, 14, 3] as const

/**
 * @param date the last day to apply, ISO 8601.
 * @param today in Tokyo.
 * @returns whole days until then: 0 on the day itself, negative once it has passed.
 */
export function daysLeft(date: string, today: Temporal.PlainDate): number {
  return today.until(date, { largestUnit: 'days' }).days
}

/**
 * @param isDone whether a task is ticked.
 * @returns days until the deadline that a facility has to keep in mind; `null` where the guide has
 * none, it has passed, or the facility has applied already or cannot.
 */
export function openDaysLeft(
  guide: Guide,
  answers: Answers,
  isDone: (taskId: string) => boolean,
  today: Temporal.PlainDate,
): number | null {
  const { deadline } = guide.subsidy
  if (deadline === undefined) return null
  const open = applicationTasks(guide).some(
    (task) => !isDone(task.id) && !inapplicability(task, answers),
  )
  const days = daysLeft(deadline.date, today)
  return open && days >= 0 ? days : null
}

/** @returns the days as the badge shows them: only the last thirty. */
export function badgeDays(days: number | null): number | null {
  return days !== null && days <= REMINDER_DAYS[0] ? days : null
}

/**
 * A reminder that the machine slept through is still due, until the next one is.
 * @param days until the deadline, as `openDaysLeft` gives them.
 * @returns which reminder is due: 30, 14 or 3; `null` for none yet.
 */
export function dueReminder(days: number | null): number | null {
  if (days === null) return null
  return REMINDER_DAYS.findLast((before) => days <= before) ?? null
}

/** @returns the application itself: what comes after everything that has to be done before it. */
export function applicationTasks(guide: Guide): Task[] {
  const tasks = tasksOf(guide)
  const required = new Set(guide.subsidy.requires.tasks)
  return tasks.slice(tasks.findLastIndex(({ id }) => required.has(id)) + 1)
}
