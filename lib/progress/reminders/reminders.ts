import * as z from 'zod/mini'
import { storedItem } from '../storage/storedItem'

const days = z.nullable(z.number())
const reminderState = z.object({
  /** The deadline of the reminders, ISO 8601. A new deadline starts them again. */
  deadline: z.string(),
  /** The last reminder (30, 14 or 3 days before) that the user dismissed. */
  dismissed: days,
  /** The last one shown as a notification. */
  notified: days,
})
/**
 * The reminders that the user has seen, by facility. Unreadable data counts as none seen: better
 * one reminder twice than never.
 */
export const storedReminders = storedItem(
  'reminders',
  z.object({ version: z.literal(1), facilities: z.record(z.string(), reminderState) }),
  { version: 1, facilities: {} },
)

/** Which reminders of a deadline the user has seen. */
export type ReminderState = z.infer<typeof reminderState>

/** Reads the reminders of a facility's deadline (ISO 8601). */
export async function readReminderState(
  facilityId: string,
  deadline: string,
): Promise<ReminderState> {
  return stateIn(await storedReminders.read(), facilityId, deadline)
}

/** Writes that a reminder was dismissed or shown as a notification. */
export async function writeReminderState(
  facilityId: string,
  deadline: string,
  more: Partial<Pick<ReminderState, 'dismissed' | 'notified'>>,
): Promise<void> {
  await storedReminders.change((all) => {
    const now = { ...stateIn(all, facilityId, deadline), ...more }
    return { version: 1, facilities: { ...all.facilities, [facilityId]: now } }
  })
}

/**
 * @param due its days before the deadline; `null` for none.
 * @param before those of the last one seen; `null` for none.
 * @returns whether a reminder has to be shown.
 */
export function isDue(due: number | null, before: number | null): due is number {
  return due !== null && (before === null || due < before)
}

function stateIn(
  { facilities }: ReturnType<typeof storedReminders.parse>,
  facilityId: string,
  deadline: string,
): ReminderState {
  const before = facilities[facilityId]
  if (before?.deadline === deadline) return before
  return { deadline, dismissed: null, notified: null }
}
