import * as z from 'zod/mini'
import { browser } from '../../browser'
import type { Facility } from '../facility/facility'
import { facilityOf, type RegisterChange } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { isNote } from '../facility/registerPaths'
import { instantOf, type Stamp, timeOf } from '../facility/stamp'
import { onStoredKey } from '../storage/onStored'

/** Number of entries in the log: each new one overwrites the oldest. */
export const LOG_SIZE = 200

/** Pause in editing a note after which the next edit is an entry of its own, milliseconds. */
const PAUSE = 5 * 60_000

/** Prefix of the key of an entry, before its slot number. */
export const LOG = 'log:'
/**
 * The key of the number of entries ever written. Entry n is in slot n modulo `LOG_SIZE`, so the log
 * never needs pruning.
 */
export const EVENTS = 'events'

/** One change of a facility. */
export interface LogEntry {
  /** Consecutive number of the entry in this profile, from 0. */
  readonly number: number
  readonly facilityId: string
  /** The stamp of the registers that were set. */
  readonly stamp: Stamp
  /** ISO 8601. */
  readonly at: string
  /** The user's name; '' if they gave none. */
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
 * Makes the items that log a change. A note is saved at each pause in typing; consecutive edits of
 * one note become one entry, or a long note would push all others out of the log.
 * @param counted the value stored under `EVENTS`.
 * @param done the change.
 * @param before the stamp of the register before the change.
 * @returns the items to write together with the change.
 */
export async function logItems(
  counted: unknown,
  done: Done,
  before: Stamp,
): Promise<Record<string, unknown>> {
  const number = count.parse(counted)
  const whole = await continuedChange(number - 1, done, before)
  if (whole !== null) return entryItem(number - 1, { ...done, changes: [whole] })
  return { ...entryItem(number, done), [EVENTS]: number + 1 }
}

/** Makes the items that log changes made together; of very many the last ones. */
export function logItemsOf(counted: unknown, done: readonly Done[]): Record<string, unknown> {
  const number = count.parse(counted)
  const items = done.map((each, place) => entryItem(number + place, each))
  return Object.assign({}, ...items.slice(-LOG_SIZE), { [EVENTS]: number + done.length })
}

function entryItem(number: number, { facilityId, stamp, by, changes }: Done) {
  const entry: z.infer<typeof event> = {
    version: 1,
    number,
    facilityId,
    stamp,
    by,
    changes: [...changes],
  }
  return { [slotKey(number)]: entry }
}

/**
 * Checks whether this edit continues the note of the entry with this number.
 * @returns the change from the start of that entry; `null` if this edit is another change.
 */
async function continuedChange(
  number: number,
  done: Done,
  before: Stamp,
): Promise<RegisterChange | null> {
  const [change, ...more] = done.changes
  if (number < 0 || change === undefined || more.length > 0 || !isNote(change.path)) return null
  const key = slotKey(number)
  const last = event.safeParse((await browser.storage.local.get(key))[key])
  if (!last.success) return null
  const { facilityId, by, stamp, changes } = last.data
  const [first, ...others] = changes
  const isSame =
    last.data.number === number &&
    facilityId === done.facilityId &&
    by === done.by &&
    first?.path === change.path &&
    others.length === 0
  if (!isSame || stamp !== before || first.from === change.to) return null
  return timeOf(done.stamp) - timeOf(stamp) < PAUSE ? { ...change, from: first.from } : null
}

function slotKey(number: number): string {
  return LOG + (number % LOG_SIZE)
}

/**
 * Reads the last changes made in this profile, the latest first. Added and merged facilities are
 * not among them: their registers bring their own stamps.
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

/** Reads the facilities of these entries, by id. Missing and unreadable ones are left out. */
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

/** Calls `onChange` after any part of the extension changed a facility. */
export function watchLog(onChange: () => void): void {
  onStoredKey((key) => key === EVENTS || key.startsWith(FACILITY), onChange)
}
