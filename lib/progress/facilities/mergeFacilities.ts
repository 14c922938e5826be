import { browser } from '../../browser'
import type { StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import { FACILITY, readFacility, readUnder } from '../facility/readRecord'
import { locked, setItems } from '../storage/lockedWrite'

/** What became of a facility from elsewhere. */
export type Merged =
  | { readonly state: 'added' | 'merged' | 'unchanged'; readonly id: string }
  /** It is of a version that is not known here, or no facility. */
  | { readonly state: 'newer' | 'stuck' | 'unreadable' }
  /** The facility is here, and cannot be read. It is left as it is. */
  | { readonly state: 'blocked'; readonly id: string }

/**
 * Takes in facilities from elsewhere, as a file or another machine stored them, of any version.
 * Each is merged with what is here, never put in its place; all are written at once or none.
 * @returns what became of each, in the same order.
 * @throws DOMException or Error where they could not be written.
 */
export async function mergeFacilities(values: readonly unknown[]): Promise<readonly Merged[]> {
  return locked(() => mergeUnlocked(values))
}

/** As `mergeFacilities`, for work that has the lock. */
export async function mergeUnlocked(values: readonly unknown[]): Promise<readonly Merged[]> {
  const theirs = values.map(readFacility)
  const keys = theirs.flatMap((read) => (read.state === 'read' ? FACILITY + read.stored.id : []))
  const kept = await browser.storage.local.get(keys)
  const known = new Map<string, StoredFacility>()
  const written: Record<string, StoredFacility> = {}
  const take = (stored: StoredFacility): Merged => {
    const { id } = stored
    const key = FACILITY + id
    const read = readUnder(key, kept[key])
    const isThere = kept[key] !== undefined
    if (isThere && read.state !== 'read') return { state: 'blocked', id }
    const ours = known.get(id) ?? (read.state === 'read' ? read.stored : undefined)
    const all = ours ? merge(ours, stored) : stored
    known.set(id, all)
    if (ours && newIn(ours, all) === 0) return { state: 'unchanged', id }
    written[key] = all
    return { state: ours ? 'merged' : 'added', id }
  }
  const results = theirs.map((read) =>
    read.state === 'read' ? take(read.stored) : { state: read.state },
  )
  if (Object.keys(written).length > 0) await setItems(written)
  return results
}

/**
 * @param merged what came of merging `ours` with another: a register that stays is the very same.
 * @returns how many of its values are new; 0 where the merge brought nothing.
 */
export function newIn(ours: StoredFacility, merged: StoredFacility): number {
  const paths = Object.keys(merged.registers)
  const set = paths.filter((path) => ours.registers[path] !== merged.registers[path]).length
  return set + (ours.createdAt === merged.createdAt ? 0 : 1)
}
