import { browser } from '../../browser'
import type { StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import { FACILITY, readFacility, readUnder } from '../facility/readRecord'
import { locked, setItems } from '../storage/lockedWrite'

/** The result of merging one facility from outside. */
export type Merged =
  | { readonly state: 'added' | 'merged' | 'unchanged'; readonly id: string }
  /** Its version is unknown here, or the value is not a facility. */
  | { readonly state: 'newer' | 'stuck' | 'unreadable' }
  /** This profile's own copy cannot be read. It stays as it is. */
  | { readonly state: 'blocked'; readonly id: string }

/**
 * Merges facilities of any version, from a file or another machine, into the stored ones. All are
 * written in one write or none.
 * @returns one result for each value, in the same order.
 * @throws DOMException or Error if they could not be written.
 */
export async function mergeFacilities(values: readonly unknown[]): Promise<readonly Merged[]> {
  return locked(() => mergeUnlocked(values))
}

/** Merges as `mergeFacilities` does, inside `locked`. */
export async function mergeUnlocked(values: readonly unknown[]): Promise<readonly Merged[]> {
  const theirs = values.map(readFacility)
  const keys = theirs.flatMap((read) => (read.state === 'read' ? FACILITY + read.stored.id : []))
  const stored = await browser.storage.local.get(keys)
  const known = new Map<string, StoredFacility>()
  const written: Record<string, StoredFacility> = {}
  const mergeOne = (incoming: StoredFacility): Merged => {
    const { id } = incoming
    const key = FACILITY + id
    const read = readUnder(key, stored[key])
    const isThere = stored[key] !== undefined
    if (isThere && read.state !== 'read') return { state: 'blocked', id }
    const ours = known.get(id) ?? (read.state === 'read' ? read.stored : undefined)
    const all = ours ? merge(ours, incoming) : incoming
    known.set(id, all)
    if (ours && changesByMerge(ours, all) === 0) return { state: 'unchanged', id }
    written[key] = all
    return { state: ours ? 'merged' : 'added', id }
  }
  const results = theirs.map((read) =>
    read.state === 'read' ? mergeOne(read.stored) : { state: read.state },
  )
  if (Object.keys(written).length > 0) await setItems(written)
  return results
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
