import * as z from 'zod/mini'
import { browser } from '../../browser'
import type { StoredFacility } from '../facility/facilityRecord'
import { FACILITY, QUARANTINE, readUnder } from '../facility/readRecord'
import { locked, removeItems, setItemsIfRoom } from '../storage/lockedWrite'

/** Under this key stands what cannot be read, counted, so that a panel need not read everything. */
export const HEALTH = 'health'

const count = z.int().check(z.nonnegative())
const health = z.object({
  /** Values that were put aside. */
  aside: count,
  /** Facilities that a newer version wrote; they are left as they are. */
  newer: count,
  /** Facilities of an older version that could not be brought up; left as they are as well. */
  stuck: count,
})

export type UnreadableCounts = z.infer<typeof health>

/** Everything that is stored of facilities. */
export interface Scan {
  /** The oldest first, also those that are archived. */
  readonly facilities: readonly StoredFacility[]
  /**
   * Keys of values that were put aside, now or earlier, and of those for which there is no room
   * aside: they stay where they are.
   */
  readonly aside: readonly string[]
  readonly newer: readonly string[]
  readonly stuck: readonly string[]
}

/** @returns what stands under `HEALTH`; all is well where nothing does. */
export function countsIn(stored: unknown): UnreadableCounts {
  const parsed = health.safeParse(stored)
  return parsed.success ? parsed.data : { aside: 0, newer: 0, stuck: 0 }
}

/** @returns a survey, counted. */
export function countsOf({ aside, newer, stuck }: Scan): UnreadableCounts {
  return { aside: aside.length, newer: newer.length, stuck: stuck.length }
}

/**
 * Reads all facilities: for a list of them, never for a panel. What cannot be read is put aside and
 * kept for a person to look at; where there is no room for that, it stays where it is, and the others
 * are there all the same. What is of an older version is written with its next change.
 * @throws Error where something had to be put aside and could not be written for another reason.
 */
export async function scanFacilities(): Promise<Scan> {
  return locked(scanUnlocked)
}

/** As `scanFacilities`, for work that has the lock. */
export async function scanUnlocked(): Promise<Scan> {
  const stored = await browser.storage.local.get(null)
  const facilities: StoredFacility[] = []
  const left: Record<'newer' | 'stuck', string[]> = { newer: [], stuck: [] }
  const unreadable: [string, unknown][] = []
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(FACILITY)) continue
    const read = readUnder(key, value)
    if (read.state === 'read') facilities.push(read.stored)
    else if (read.state === 'unreadable') unreadable.push([key, value])
    else left[read.state].push(key)
  }
  facilities.sort((a, b) => a.createdAt.localeCompare(b.createdAt))
  const time = Temporal.Now.instant().epochMilliseconds
  const moved = new Map(unreadable.map(([key, value]) => [`${QUARANTINE}${key}:${time}`, value]))
  const before = Object.keys(stored).filter((key) => key.startsWith(QUARANTINE))
  const survey = { facilities, aside: [...before, ...moved.keys()], ...left }
  const found = countsOf(survey)
  const isKnown = JSON.stringify(found) === JSON.stringify(countsIn(stored[HEALTH]))
  if (isKnown && moved.size === 0) return survey
  const keys = unreadable.map(([key]) => key)
  // Kept before it is removed: if the browser stops in between, it is there twice.
  const isKept = await setItemsIfRoom({ ...Object.fromEntries(moved), [HEALTH]: found })
  if (!isKept) return { ...survey, aside: [...before, ...keys] }
  if (moved.size > 0) await removeItems(keys)
  return survey
}
