import { browser } from '../../browser'
import { mergeArrival, type ProfileClock, withoutReplaced } from '../facility/ahead'
import { lastStamp, type StoredFacility } from '../facility/facilityRecord'
import { AHEAD, FACILITY, readFacility, readUnder } from '../facility/readRecord'
import { isAhead, readClock } from '../facility/stamp'
import { locked, removeItems, setItems } from '../storage/lockedWrite'
import { countsIn, HEALTH } from './scanFacilities'

/** The result of merging one facility from outside. */
export type Merged =
  | { readonly state: 'added' | 'merged' | 'unchanged'; readonly id: string }
  /** The facility is not here, and all that came is more than a day ahead of the clock: it is held. */
  | { readonly state: 'ahead'; readonly id: string }
  /** Its version is unknown here, or the value is not a facility. */
  | { readonly state: 'newer' | 'stuck' | 'unreadable' }
  /** This profile's own copy cannot be read. It stays as it is. */
  | { readonly state: 'blocked'; readonly id: string }

/**
 * Merges facilities of any version, from a file or another machine, into the stored ones. All are
 * written in one write or none.
 * @param profile in 同期: what was set here since the last one replaces what is ahead of the clock.
 * @returns one result for each value, in the same order.
 * @throws DOMException or Error if they could not be written.
 */
export async function mergeFacilities(
  values: readonly unknown[],
  profile: ProfileClock | null = null,
): Promise<readonly Merged[]> {
  return locked(() => mergeUnlocked(values, profile))
}

/** Merges as `mergeFacilities` does, inside `locked`. */
export async function mergeUnlocked(
  values: readonly unknown[],
  profile: ProfileClock | null = null,
): Promise<readonly Merged[]> {
  const theirs = values.map(readFacility)
  const ids = theirs.flatMap((read) => (read.state === 'read' ? read.stored.id : []))
  const keys = ids.flatMap((id) => [FACILITY + id, AHEAD + id])
  const stored = await browser.storage.local.get([...keys, HEALTH])
  const now = readClock()
  const known = new Map<string, StoredFacility>()
  const held = new Map<string, StoredFacility | null>()
  const written: Record<string, StoredFacility> = {}
  const mergeOne = (arriving: StoredFacility): Merged => {
    const { id } = arriving
    const key = FACILITY + id
    const read = readUnder(key, stored[key])
    const isThere = stored[key] !== undefined
    if (isThere && read.state !== 'read') return { state: 'blocked', id }
    const ours = known.get(id) ?? (read.state === 'read' ? read.stored : null)
    const before = held.get(id) ?? heldIn(stored, id)
    const incoming = profile && ours ? withoutReplaced(arriving, ours, profile) : arriving
    const arrived = mergeArrival({ incoming, ours, held: before }, now)
    held.set(id, arrived.held)
    if (arrived.stored === null) return { state: 'ahead', id }
    known.set(id, arrived.stored)
    if (ours && changesByMerge(ours, arrived.stored) === 0) return { state: 'unchanged', id }
    written[key] = arrived.stored
    return { state: ours ? 'merged' : 'added', id }
  }
  const results = theirs.map((read) =>
    read.state === 'read' ? mergeOne(read.stored) : { state: read.state },
  )
  const { items, removed } = heldWrites(stored, held)
  const all = { ...written, ...items }
  if (Object.keys(all).length > 0) await setItems(all)
  if (removed.length > 0) await removeItems(removed)
  return results
}

/**
 * Makes the writes that keep the held registers of facilities.
 * @param stored the values stored for these facilities under `FACILITY` and `AHEAD`, and `HEALTH`.
 * @param held what is held now, by id; `null` for nothing.
 */
export function heldWrites(
  stored: Readonly<Record<string, unknown>>,
  held: ReadonlyMap<string, StoredFacility | null>,
) {
  const isSame = (id: string, now: StoredFacility | null) =>
    JSON.stringify(heldIn(stored, id)?.registers) === JSON.stringify(now?.registers)
  const changed = [...held].filter(([id, now]) => !isSame(id, now))
  const items: Record<string, unknown> = {}
  for (const [id, now] of changed) if (now) items[AHEAD + id] = now
  const more = changed
    .filter(([id]) => !isAheadInPlace(stored, id))
    .reduce((sum, [id, now]) => sum + Number(now !== null) - Number(stored[AHEAD + id] != null), 0)
  const health = countsIn(stored[HEALTH])
  if (more !== 0) items[HEALTH] = { ...health, ahead: Math.max(0, health.ahead + more) }
  return { items, removed: changed.flatMap(([id, now]) => (now ? [] : AHEAD + id)) }
}

/** @returns whether the stored facility itself is ahead: it is counted with and without held ones. */
function isAheadInPlace(stored: Readonly<Record<string, unknown>>, id: string): boolean {
  const read = readUnder(FACILITY + id, stored[FACILITY + id])
  return read.state === 'read' && isAhead(lastStamp(read.stored), readClock())
}

/** Reads the held registers of a facility. */
export function heldIn(
  stored: Readonly<Record<string, unknown>>,
  id: string,
): StoredFacility | null {
  const read = readFacility(stored[AHEAD + id])
  return read.state === 'read' ? read.stored : null
}

/**
 * Counts the values that a merge changed.
 * @param merged the result of merging `ours` with another state: an unchanged register is the same
 * object.
 * @returns 0 if the merge brought nothing new.
 */
export function changesByMerge(ours: StoredFacility, merged: StoredFacility): number {
  const paths = Object.keys(merged.registers)
  const set = paths.filter((path) => ours.registers[path] !== merged.registers[path]).length
  return set + (ours.createdAt === merged.createdAt ? 0 : 1)
}
