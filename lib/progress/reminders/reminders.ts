import * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** The one key of what was told. */
export const REMINDERS = 'reminders'

const days = z.nullable(z.number())
const told = z.object({
  /** The deadline they are about, ISO 8601: a new one is told of anew. */
  deadline: z.string(),
  /** The last reminder (30, 14 or 3 days before) that a person put away. */
  dismissed: days,
  /** The last one that the browser showed as a notification. */
  notified: days,
})
/** What cannot be read counts as nothing told: a reminder comes twice rather than never. */
const schema = z.catch(
  z.object({ version: z.literal(1), facilities: z.record(z.string(), told) }),
  {
    version: 1,
    facilities: {},
  },
)

/** Which reminders of a deadline a person has had. */
export type ReminderState = z.infer<typeof told>

/** @returns what was told about a facility's deadline (ISO 8601). */
export async function readReminderState(
  facilityId: string,
  deadline: string,
): Promise<ReminderState> {
  const before = (await readAll()).facilities[facilityId]
  if (before?.deadline === deadline) return before
  return { deadline, dismissed: null, notified: null }
}

/** Keeps that a reminder was put away or shown as a notification. */
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
 * @param due days of the reminder that is due, `null` for none.
 * @param before days of the one that was had last.
 */
export function isDue(due: number | null, before: number | null): due is number {
  return due !== null && (before === null || due < before)
}

/** Calls `onChange` after a reminder was put away or shown. */
export function watchReminderState(onChange: () => void): void {
  onStoredKey((key) => key === REMINDERS, onChange)
}

async function readAll() {
  const stored = await browser.storage.local.get(REMINDERS)
  return schema.parse(stored[REMINDERS])
}
