import * as z from 'zod/mini'
import { storedItem } from '../storage/storedItem'

const days = z.nullable(z.number())
const told = z.object({
  /** The deadline they are about, ISO 8601: a new one is told of anew. */
  deadline: z.string(),
  /** The last reminder (30, 14 or 3 days before) that a person put away. */
  dismissed: days,
  /** The last one that the browser showed as a notification. */
  notified: days,
})
/**
 * Reminders that a person has had, by facility. What cannot be read counts as nothing told: a reminder
 * comes twice rather than never.
 */
export const reminders = storedItem(
  'reminders',
  z.object({ version: z.literal(1), facilities: z.record(z.string(), told) }),
  { version: 1, facilities: {} },
)

/** Which reminders of a deadline a person has had. */
export type ReminderState = z.infer<typeof told>

/** @returns what was told about a facility's deadline (ISO 8601). */
export async function readReminderState(
  facilityId: string,
  deadline: string,
): Promise<ReminderState> {
  return stateIn(await reminders.read(), facilityId, deadline)
}

/** Keeps that a reminder was put away or shown as a notification. */
export async function writeReminderState(
  facilityId: string,
  deadline: string,
  more: Partial<Pick<ReminderState, 'dismissed' | 'notified'>>,
): Promise<void> {
  await reminders.change((all) => {
    const now = { ...stateIn(all, facilityId, deadline), ...more }
    return { version: 1, facilities: { ...all.facilities, [facilityId]: now } }
  })
}

/**
 * @param due days of the reminder that is due, `null` for none.
 * @param before days of the one that was had last.
 */
export function isDue(due: number | null, before: number | null): due is number {
  return due !== null && (before === null || due < before)
}

function stateIn(
  { facilities }: ReturnType<typeof reminders.parse>,
  facilityId: string,
  deadline: string,
): ReminderState {
  const before = facilities[facilityId]
  if (before?.deadline === deadline) return before
  return { deadline, dismissed: null, notified: null }
}
