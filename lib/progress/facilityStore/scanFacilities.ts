import * as z from 'zod/mini'
import { browser } from '../../browser'
import { lastStamp, type StoredFacility } from '../facility/facilityRecord'
import { AHEAD, FACILITY, QUARANTINE, readUnder } from '../facility/readRecord'
import { isAhead, readClock } from '../facility/stamp'
import { locked, removeItems, setItemsIfSpace } from '../storage/lockedWrite'

/** The key of the counts of unreadable values, so that a panel need not read everything. */
export const HEALTH = 'health'

const count = z.int().check(z.nonnegative())
const health = z.object({
  /** Quarantined values, under the name that versions before this one stored. */
  aside: count,
  /** Facilities written by a newer version; they stay as they are. */
  newer: count,
  /** Facilities of an older version whose migration failed; they stay as they are. */
  stuck: count,
  /** Facilities with changes that are more than a day ahead of the clock, held or in place. */
  ahead: z._default(count, 0),
})

export type UnreadableCounts = z.infer<typeof health>

/** All stored facilities. */
export interface Scan {
  /** The oldest first, including archived ones. */
  readonly facilities: readonly StoredFacility[]
  /**
   * Keys of quarantined values, and of unreadable ones that stay in place because the quota leaves
   * no space for a copy.
   */
  readonly quarantined: readonly string[]
  readonly newer: readonly string[]
  readonly stuck: readonly string[]
  /** Ids of the facilities with changes that are more than a day ahead of the clock. */
  readonly ahead: ReadonlySet<string>
}

/**
 * Parses the value stored under `HEALTH`.
 * @returns zeros if it is missing or damaged.
 */
export function countsIn(stored: unknown): UnreadableCounts {
  const parsed = health.safeParse(stored)
  return parsed.success ? parsed.data : { aside: 0, newer: 0, stuck: 0, ahead: 0 }
}

/** Counts the unreadable values of a scan. */
export function countsOf({ quarantined, newer, stuck, ahead }: Scan): UnreadableCounts {
  return {
    aside: quarantined.length,
    newer: newer.length,
    stuck: stuck.length,
    ahead: ahead.size,
  }
}

/**
 * Reads all facilities, for a list of them: too slow for a panel. Unreadable values are
 * quarantined, for the user to look at; without space for the copies they stay in place, and the
 * others are read all the same. Values of an older version are migrated in storage only by their
 * next change.
 * @throws Error if a value had to be quarantined and could not be written for another reason.
 */
export async function scanFacilities(): Promise<Scan> {
  return locked(scanUnlocked)
}

/** Scans as `scanFacilities` does, inside `locked`. */
export async function scanUnlocked(): Promise<Scan> {
  const stored = await browser.storage.local.get(null)
  const facilities: StoredFacility[] = []
  const untouched: Record<'newer' | 'stuck', string[]> = { newer: [], stuck: [] }
  const unreadable: [string, unknown][] = []
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(FACILITY)) continue
    const read = readUnder(key, value)
    if (read.state === 'read') facilities.push(read.stored)
    else if (read.state === 'unreadable') unreadable.push([key, value])
    else untouched[read.state].push(key)
  }
  facilities.sort((a, b) => a.createdAt.localeCompare(b.createdAt))
  const time = readClock()
  const moved = new Map(unreadable.map(([key, value]) => [`${QUARANTINE}${key}:${time}`, value]))
  const before = Object.keys(stored).filter((key) => key.startsWith(QUARANTINE))
  const ahead = new Set([
    ...Object.keys(stored).flatMap((key) => (key.startsWith(AHEAD) ? key.slice(AHEAD.length) : [])),
    ...facilities.flatMap((one) => (isAhead(lastStamp(one), time) ? one.id : [])),
  ])
  const scan = { facilities, quarantined: [...before, ...moved.keys()], ...untouched, ahead }
  const found = countsOf(scan)
  const isKnown = JSON.stringify(found) === JSON.stringify(countsIn(stored[HEALTH]))
  if (isKnown && moved.size === 0) return scan
  const keys = unreadable.map(([key]) => key)
  // The copy is written first: if the browser stops in between, the value is there twice.
  const isWritten = await setItemsIfSpace({ ...Object.fromEntries(moved), [HEALTH]: found })
  if (!isWritten) return { ...scan, quarantined: [...before, ...keys] }
  if (moved.size > 0) await removeItems(keys)
  return scan
}
