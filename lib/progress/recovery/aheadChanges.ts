import { browser } from '../../browser'
import { restamped } from '../facility/ahead'
import { facilityOf, lastStamp, type StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import { AHEAD, FACILITY, readUnder } from '../facility/readRecord'
import { instantOf, isAhead, readClock } from '../facility/stamp'
import { profileAuthor } from '../facilityStore/author'
import { heldIn } from '../facilityStore/mergeFacilities'
import { countsIn, HEALTH } from '../facilityStore/scanFacilities'
import { authorOrNew } from '../facilityStore/updateFacility'
import { locked, removeItems, setItems } from '../storage/lockedWrite'

type Stored = Readonly<Record<string, unknown>>

/** A facility with changes that are more than a day ahead of the clock. */
export interface AheadChanges {
  readonly id: string
  readonly name: string
  /** The time of the latest of them, ISO 8601. */
  readonly latest: string
  /** The changes that are not in the facility yet; `null` if all are. */
  readonly held: StoredFacility | null
}

/**
 * Finds the facilities with changes that are ahead of the clock, held or in place.
 * @param stored everything in local storage.
 * @param now milliseconds since 1970.
 */
export function aheadIn(stored: Stored, now: number): AheadChanges[] {
  const ids = Object.keys(stored).flatMap((key) => {
    if (key.startsWith(AHEAD)) return key.slice(AHEAD.length)
    return key.startsWith(FACILITY) ? key.slice(FACILITY.length) : []
  })
  return [...new Set(ids)].flatMap((id) => {
    const [ours, held] = [readOurs(stored, id), heldIn(stored, id)]
    const all = ours && held ? merge(ours, held) : (ours ?? held)
    if (all === null || (held === null && !isAhead(lastStamp(all), now))) return []
    return [{ id, name: facilityOf(all).name, latest: instantOf(lastStamp(all)), held }]
  })
}

/**
 * Gives all changes of a facility that are ahead of the clock, held or in place, a stamp of now:
 * they win over all others then.
 * @returns the facility.
 * @throws DOMException or Error if it could not be written, or its stored value is unreadable. All
 * is as before then.
 */
export async function acceptAheadChanges(id: string): Promise<StoredFacility> {
  return locked(async () => {
    const key = FACILITY + id
    const stored = await browser.storage.local.get([key, AHEAD + id, HEALTH, profileAuthor.key])
    const ours = readOurs(stored, id)
    const held = heldIn(stored, id)
    const base = ours ?? (stored[key] == null ? held : null)
    if (base === null) throw new Error(`The facility ${id} cannot be read`)
    const { writer, first } = authorOrNew(stored[profileAuthor.key])
    const accepted = restamped(base, held, { node: writer.node, now: readClock() })
    const health = countsIn(stored[HEALTH])
    const counted = { ...health, ahead: Math.max(0, health.ahead - 1) }
    await setItems({ [key]: accepted, ...first, [HEALTH]: counted })
    if (held) await removeItems([AHEAD + id])
    return accepted
  })
}

function readOurs(stored: Stored, id: string): StoredFacility | null {
  const read = readUnder(FACILITY + id, stored[FACILITY + id])
  return read.state === 'read' ? read.stored : null
}
