import * as z from 'zod/mini'
import { browser } from '../../browser'
import type { Facility } from '../facility/facility'
import { facilityOf, isNote, type RegisterChange } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { instantOf, type Stamp, timeOf } from '../facility/stamp'
import { onStoredKey } from '../storage/onStored'

/** How many of the last changes are kept. */
export const LOG_SIZE = 200

/** A note that is gone on with after so many milliseconds is another change. */
const PAUSE = 5 * 60_000

/** An event stands under this and its place. */
export const LOG = 'log:'
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
  readonly changes: readonly RegisterChange[]
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

type Done = Pick<LogEntry, 'facilityId' | 'stamp' | 'by' | 'changes'>

/**
 * A note saves itself at each pause: all that goes on from the last change is one entry with it, or
 * a long note would push out every other.
 * @param counted what stands under `EVENTS`.
 * @param before when what is changed was set.
 * @returns what has to be written with the change: one small key, and the count.
 */
export async function logItems(
  counted: unknown,
  done: Done,
  before: Stamp,
): Promise<Record<string, unknown>> {
  const number = count.parse(counted)
  const from = await goneOnFrom(number - 1, done, before)
  if (from !== null) return placed(number - 1, { ...done, changes: [from] })
  return { ...placed(number, done), [EVENTS]: number + 1 }
}

function placed(number: number, { facilityId, stamp, by, changes }: Done) {
  const entry: z.infer<typeof event> = {
    version: 1,
    number,
    facilityId,
    stamp,
    by,
    changes: [...changes],
  }
  return { [placeOf(number)]: entry }
}

/** @returns the whole change that the entry of this number began; `null` where this is another one. */
async function goneOnFrom(
  number: number,
  done: Done,
  before: Stamp,
): Promise<RegisterChange | null> {
  const [change, ...more] = done.changes
  if (number < 0 || change === undefined || more.length > 0 || !isNote(change.path)) return null
  const key = placeOf(number)
  const last = event.safeParse((await browser.storage.local.get(key))[key])
  if (!last.success) return null
  const { facilityId, by, stamp, changes } = last.data
  const [begun, ...others] = changes
  const isSame =
    last.data.number === number &&
    facilityId === done.facilityId &&
    by === done.by &&
    begun?.path === change.path &&
    others.length === 0
  if (!isSame || stamp !== before || begun.from === change.to) return null
  return timeOf(done.stamp) - timeOf(stamp) < PAUSE ? { ...change, from: begun.from } : null
}

function placeOf(number: number): string {
  return LOG + (number % LOG_SIZE)
}

/**
 * @returns the last changes made in this profile, the latest first. Facilities that were added or
 * merged are not among them: they bring their own history.
 */
export async function readLog(): Promise<LogEntry[]> {
  const keys = Array.from({ length: LOG_SIZE }, (_, place) => LOG + place)
  const stored = await browser.storage.local.get([...keys, EVENTS])
  const next = count.parse(stored[EVENTS])
  return keys
    .flatMap((key) => {
      const parsed = event.safeParse(stored[key])
      return parsed.success ? [parsed.data] : []
    })
    .filter(({ number }) => number < next && number >= next - LOG_SIZE)
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
