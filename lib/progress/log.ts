import * as z from 'zod/mini'
import { browser } from '../browser'
import type { Facility } from './facility'
import { onStoredKey } from './listen'
import { FACILITY, readUnder } from './read'
import { instantOf, type Stamp } from './stamp'
import { type Change, facilityOf } from './stored'

/** How many of the last changes are kept. */
export const KEPT = 200

const LOG = 'log:'
/** Counts the events; each stands in the place of the one 200 before it, so that none is ever pruned. */
export const EVENTS = 'events'

/** What somebody changed at once in one facility. */
export interface LogEntry {
  /** Counts all events of this profile, from 0. */
  readonly number: number
  readonly facilityId: string
  /** The stamp of the registers that were set. */
  readonly stamp: Stamp
  /** ISO 8601. */
  readonly at: string
  /** The person's name; '' where none was given. */
  readonly by: string
  readonly changes: readonly Change[]
}

const change = z.object({ path: z.string(), from: z.unknown(), to: z.unknown() })
const event = z.object({
  version: z.literal(1),
  number: z.int(),
  facilityId: z.string(),
  stamp: z.string(),
  by: z.string(),
  changes: z.array(change),
})
const count = z.catch(z.int().check(z.nonnegative()), 0)

/**
 * @param counted what stands under `EVENTS`.
 * @returns what has to be written with the change: one small key, and the count.
 */
export function logged(
  counted: unknown,
  { facilityId, stamp, by, changes }: Pick<LogEntry, 'facilityId' | 'stamp' | 'by' | 'changes'>,
): Record<string, unknown> {
  const number = count.parse(counted)
  const entry: z.infer<typeof event> = {
    version: 1,
    number,
    facilityId,
    stamp,
    by,
    changes: [...changes],
  }
  return { [LOG + (number % KEPT)]: entry, [EVENTS]: number + 1 }
}

/**
 * @returns the last changes made in this profile, the latest first. Facilities that were added or
 * merged are not among them: they bring their own history.
 */
export async function readLog(): Promise<LogEntry[]> {
  const keys = Array.from({ length: KEPT }, (_, place) => LOG + place)
  const stored = await browser.storage.local.get([...keys, EVENTS])
  const next = count.parse(stored[EVENTS])
  return keys
    .flatMap((key) => {
      const parsed = event.safeParse(stored[key])
      return parsed.success ? [parsed.data] : []
    })
    .filter(({ number }) => number < next && number >= next - KEPT)
    .map(({ version: _, ...entry }) => ({ ...entry, at: instantOf(entry.stamp) }))
    .sort((a, b) => b.number - a.number)
}

/** @returns the facilities of these changes by id, without those that cannot be read any more. */
export async function facilitiesOf(
  entries: readonly LogEntry[],
): Promise<ReadonlyMap<string, Facility>> {
  const keys = [...new Set(entries.map(({ facilityId }) => FACILITY + facilityId))]
  const stored = await browser.storage.local.get(keys)
  const facilities = new Map<string, Facility>()
  for (const [key, value] of Object.entries(stored)) {
    const read = readUnder(key, value)
    if (read.state === 'read') facilities.set(read.stored.id, facilityOf(read.stored))
  }
  return facilities
}

/** Calls `onChange` after any of the extension's parts changed a facility. */
export function watchLog(onChange: () => void): void {
  onStoredKey((key) => key === EVENTS || key.startsWith(FACILITY), onChange)
}
