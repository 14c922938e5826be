import { browser } from '../../browser'
import { AUTHOR, knownAuthor } from '../facilities/author'
import { CURRENT } from '../facilities/currentFacility'
import { scanFacilities } from '../facilities/scanFacilities'
import { facilityOf, type StoredFacility } from '../facility/facilityRecord'
import { type Items, pieceId } from './items'
import { type Plan, planSync, syncedKeys, type Unfit } from './planSync'
import { markOf } from './useMarks'

/** A facility that is not in the synced storage, or not all of it, with what a person knows it by. */
export interface UnfitFacility extends Unfit {
  readonly name: string
  readonly code: string
}

/** @returns what has to be done so that the synced storage holds what is here. */
export async function planNow(items: Items, facilities: readonly StoredFacility[]): Promise<Plan> {
  const { [CURRENT]: current, [AUTHOR]: writer } = await browser.storage.local.get([
    CURRENT,
    AUTHOR,
  ])
  const node = knownAuthor(writer)?.node
  // Without a name of its own it can mark nothing as in use.
  const inUse = node !== undefined && typeof current === 'string' ? current : null
  const month = Temporal.Now.instant().toString().slice(0, '2026-01'.length)
  return planSync({ node: node ?? '', month, inUse, facilities }, items)
}

/** @returns the key of this profile's own mark; `null` before its first write. */
export async function readOwnMark(): Promise<string | null> {
  const { [AUTHOR]: writer } = await browser.storage.local.get(AUTHOR)
  const node = knownAuthor(writer)?.node
  return node === undefined ? null : markOf(node)
}

/** @returns how many facilities are in the synced storage after the plan was carried out. */
export function travellingAfter({ remove, set }: Plan, items: Items): number {
  const keys = new Set([...Object.keys(items), ...Object.keys(set)]).difference(new Set(remove))
  return new Set([...keys].flatMap((key) => pieceId(key) ?? [])).size
}

/**
 * @returns the facilities that are not in the synced storage, or not all of them: first those that
 * cannot be read there, then the ones changed last. Reads everything: for a page that lists them.
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

/** @returns whether anything of this extension is in the synced storage: 同期 may be off meanwhile. */
export async function isAnythingSynced(): Promise<boolean> {
  return syncedKeys(await browser.storage.sync.get(null)).length > 0
}
