import * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** The key of the reminders of all facilities. */
export const REMINDERS = 'reminders'

const days = z.nullable(z.number())
const told = z.object({
  /** The deadline of the reminders, ISO 8601. A new deadline starts them again. */
  deadline: z.string(),
  /** The last reminder (30, 14 or 3 days before) that a person dismissed. */
  dismissed: days,
  /** The last one shown as a notification. */
  notified: days,
})
/** Unreadable data counts as no reminder shown: better one twice than none. */
const schema = z.catch(
  z.object({ version: z.literal(1), facilities: z.record(z.string(), told) }),
  {
    version: 1,
    facilities: {},
  },
)

/** Which reminders of a deadline a person has seen. */
export type ReminderState = z.infer<typeof told>

/** Reads the reminders of a facility's deadline (ISO 8601). */
export async function readReminderState(
  facilityId: string,
  deadline: string,
): Promise<ReminderState> {
  const before = (await readAll()).facilities[facilityId]
  if (before?.deadline === deadline) return before
  return { deadline, dismissed: null, notified: null }
}

/** Writes that a reminder was dismissed or shown as a notification. */
export async function writeReminderState(
  facilityId: string,
  deadline: string,
  more: Partial<Pick<ReminderState, 'dismissed' | 'notified'>>,
): Promise<void> {
  await locked(async () => {
    const { facilities } = await readAll()
    const now = { ...(await readReminderState(facilityId, deadline)), ...more }
    const all = { version: 1, facilities: { ...facilities, [facilityId]: now } }
    await setItems({ [REMINDERS]: all })
  })
}

/**
 * Tells whether a reminder has to be shown.
 * @param due its days before the deadline; `null` for none.
 * @param before those of the last one seen; `null` for none.
 */
export function isDue(due: number | null, before: number | null): due is number {
  return due !== null && (before === null || due < before)
}

/** Calls `onChange` after a reminder was dismissed or shown. */
export function watchReminderState(onChange: () => void): void {
  onStoredKey((key) => key === REMINDERS, onChange)
}

async function readAll() {
  const stored = await browser.storage.local.get(REMINDERS)
  return schema.parse(stored[REMINDERS])
}
