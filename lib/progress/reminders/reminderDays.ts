/** Days before the deadline on which reminders are shown. */
export const REMINDER_DAYS = [30, 14, 3] as const

/** @returns the days for the badge, which shows only the last thirty; `null` for none. */
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
