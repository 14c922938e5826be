import { tasksOf } from './index.ts'
import type { Guide, Task } from './schema.ts'

/** Days before the deadline on which reminders are shown. */
export const REMINDER_DAYS = [30, 14, 3] as const

/**
 * @param date the last day to apply, ISO 8601.
 * @param today in Tokyo.
 * @returns whole days until then: 0 on the day itself, negative once it has passed.
 */
export function daysLeft(date: string, today: Temporal.PlainDate): number {
  return today.until(date, { largestUnit: 'days' }).days
}

/** @returns the days for the badge, which shows only the last thirty. */
export function badgeDays(days: number | null): number | null {
  return days !== null && days <= REMINDER_DAYS[0] ? days : null
}

/**
 * A reminder whose day has passed unseen stays due until the next one.
 * @param days until an open deadline; `null` for none.
 * @returns which reminder is due: 30, 14 or 3; `null` for none yet.
 */
export function dueReminder(days: number | null): number | null {
  if (days === null) return null
  return REMINDER_DAYS.findLast((before) => days <= before) ?? null
}

/** @returns the tasks of the application itself: those that are not required before it. */
export function applicationTasks(guide: Guide): Task[] {
  const tasks = tasksOf(guide)
  const required = new Set(guide.subsidy.requires.tasks)
  return tasks.slice(tasks.findLastIndex(({ id }) => required.has(id)) + 1)
}
