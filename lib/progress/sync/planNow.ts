import { browser } from '../../browser'
import { profileAuthor } from '../facilities/author'
import { CURRENT } from '../facilities/currentFacility'
import { scanFacilities } from '../facilities/scanFacilities'
import { facilityOf, type StoredFacility } from '../facility/facilityRecord'
import { readClock } from '../facility/stamp'
import { type Items, pieceId } from './items'
import { type Plan, planSync, syncedKeys, type Unfit } from './planSync'
import { millisecondsOf, readSync } from './state'
import { markKey } from './useMarks'

/** A facility that is not or not completely in the synced storage, with its name and code. */
export interface UnfitFacility extends Unfit {
  readonly name: string
  readonly code: string
}

/** Plans the writes that make the synced storage equal to this profile's facilities. */
export async function planNow(items: Items, facilities: readonly StoredFacility[]): Promise<Plan> {
  const { key, parse } = profileAuthor
  const { [CURRENT]: current, [key]: author } = await browser.storage.local.get([CURRENT, key])
  const node = parse(author)?.node
  // A profile without an id, before its first write, cannot write a mark.
  const inUse = node !== undefined && typeof current === 'string' ? current : null
  const { at } = await readSync()
  const since = at === null ? null : millisecondsOf(at)
  return planSync({ node: node ?? '', now: readClock(), since, inUse, facilities }, items)
}

/** Reads the key of this profile's mark; `null` before its first write. */
export async function readOwnMark(): Promise<string | null> {
  const node = (await profileAuthor.read())?.node
  return node === undefined ? null : markKey(node)
}

/** Counts the facilities in the synced storage after the plan is carried out. */
export function syncedCountAfter({ remove, set }: Plan, items: Items): number {
  const keys = new Set([...Object.keys(items), ...Object.keys(set)]).difference(new Set(remove))
  return new Set([...keys].flatMap((key) => pieceId(key) ?? [])).size
}

/**
 * Lists the facilities that are not or not completely in the synced storage: first those whose copy
 * another version wrote, then the latest changed. It reads all of storage: only for a page that lists them.
 */
export async function readUnfit(): Promise<UnfitFacility[]> {
  const { facilities } = await scanFacilities()
  const { unfit } = await planNow(await browser.storage.sync.get(null), facilities)
  const byId = new Map(facilities.map((stored) => [stored.id, stored]))
  return unfit.flatMap(({ id, why }) => {
    const stored = byId.get(id)
    if (!stored) return []
    const { name, code } = facilityOf(stored)
    return [{ id, why, name, code }]
  })
}

/** Tells whether the synced storage has anything of this extension, even while 同期 is off. */
export async function isAnythingSynced(): Promise<boolean> {
  return syncedKeys(await browser.storage.sync.get(null)).length > 0
}
