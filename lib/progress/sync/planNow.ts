import { browser } from '../../browser'
import type { ProfileClock } from '../facility/ahead'
import { facilityOf, lastStamp, type StoredFacility } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { isAhead, readClock } from '../facility/stamp'
import { profileAuthor } from '../facilityStore/author'
import { CURRENT } from '../facilityStore/currentFacility'
import { scanFacilities } from '../facilityStore/scanFacilities'
import { isSameValue } from '../storage/sameValue'
import { facilityToSync } from './aheadInSync'
import { pieceId } from './keys'
import { findPieces, type Items, piecesOf } from './pieces'
import { type Plan, planSync, syncedKeys, type Unfit } from './planSync'
import { markKey } from './profileMarks'
import { millisecondsOf } from './runTimes'
import { readSync } from './state'

/** A facility that is not or not completely in the synced storage, with its name and code. */
export interface UnfitFacility extends Unfit {
  readonly name: string
  readonly code: string
}

/** Plans the writes that make the synced storage equal to this profile's facilities. */
export async function planNow(items: Items, facilities: readonly StoredFacility[]): Promise<Plan> {
  const { key, parse } = profileAuthor
  const { [CURRENT]: current, [key]: author } = await browser.storage.local.get([CURRENT, key])
  const hasId = parse(author) !== null
  // A profile without an id, before its first write, cannot write a mark.
  const inUse = hasId && typeof current === 'string' ? current : null
  return planSync({ ...(await readProfileClock()), inUse, facilities }, items)
}

/** Reads the facts by which this profile's own new changes are recognised. */
export async function readProfileClock(): Promise<ProfileClock> {
  const node = (await profileAuthor.read())?.node ?? ''
  const { at } = await readSync()
  return { node, now: readClock(), since: millisecondsOf(at) }
}

/**
 * Compares facilities with their copies in the synced storage. A sync causes change events on both
 * sides itself; equal copies tell that such an event needs no further sync.
 * @returns whether any of these facilities differs from its copy, or has changes ahead of the clock:
 *   they cannot be sent yet, and without a run to come nothing would send them when they can.
 */
export async function differsFromSynced(ids: ReadonlySet<string>): Promise<boolean> {
  const keys = [...ids].map((id) => FACILITY + id)
  const { local, sync } = browser.storage
  const [stored, items] = await Promise.all([local.get(keys), sync.get(null)])
  const profile = await readProfileClock()
  return keys.some((key) => {
    const read = readUnder(key, stored[key])
    if (read.state !== 'read') return true
    const { id } = read.stored
    if (isAhead(lastStamp(read.stored), profile.now)) return true
    const synced = Object.fromEntries(
      Object.entries(items).filter(([item]) => pieceId(item) === id),
    )
    const wanted = facilityToSync(read.stored, findPieces(synced).pieces, profile)
    return !isSameValue(piecesOf(wanted).items, synced)
  })
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

/** @returns whether the synced storage has anything of this extension, even while 同期 is off. */
export async function isAnythingSynced(): Promise<boolean> {
  return syncedKeys(await browser.storage.sync.get(null)).length > 0
}
