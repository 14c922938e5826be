import { follow } from '../../async/follow'
import { browser } from '../../browser'
import { afterWrite } from '../facility/ahead'
import type { StoredFacility } from '../facility/facilityRecord'
import { readClock } from '../facility/stamp'
import { CURRENT } from './currentFacility'
import { type FacilityChange, watchFacilityChanges } from './facilityChanges'
import { scanFacilities } from './scanFacilities'

/** Callbacks that receive the state of all facilities. */
interface FollowedFacilities {
  /** All facilities, after a full read. */
  readonly onAll: (facilities: readonly StoredFacility[]) => void
  /** The facilities that were added or changed. */
  readonly onChanged: (facilities: readonly StoredFacility[]) => void
  /** The id of the new current facility; `null` for none. */
  readonly onCurrent: (id: string | null) => void
}

/**
 * Follows all facilities through the changes of all panels and workspaces. It reads all of them
 * once; after that, a change reads only the changed ones.
 * @param attempt receives the promise of each full read, which can fail.
 */
export function followFacilities(
  { onAll, onChanged, onCurrent }: FollowedFacilities,
  attempt: (work: Promise<unknown>) => void,
): void {
  const show = (now: AllFacilities, changes: readonly FacilityChange[] | null) => {
    const isChanged = (what: FacilityChange['what']) =>
      changes === null || changes.some((change) => change.what === what)
    if (isChanged('current')) onCurrent(now.current)
    if (changes === null) onAll([...now.facilities.values()])
    else if (isChanged('facility')) {
      const ids = new Set(changes.flatMap((one) => (one.what === 'facility' ? one.id : [])))
      onChanged([...ids].flatMap((id) => now.facilities.get(id) ?? []))
    }
  }
  follow({ read: readAll, watch: watchFacilityChanges, apply: withChanges, show }, attempt)
}

interface AllFacilities {
  readonly facilities: ReadonlyMap<string, StoredFacility>
  readonly current: string | null
}

async function readAll(): Promise<AllFacilities> {
  const { facilities } = await scanFacilities()
  const { [CURRENT]: id } = await browser.storage.local.get(CURRENT)
  return {
    facilities: new Map(facilities.map((stored) => [stored.id, stored])),
    current: typeof id === 'string' ? id : null,
  }
}

/** @returns `null` if one was removed or is unreadable: only another read tells which. */
function withChanges(
  before: AllFacilities,
  changes: readonly FacilityChange[],
): AllFacilities | null {
  let { current } = before
  const facilities = new Map(before.facilities)
  for (const change of changes) {
    if (change.what === 'current') current = change.id
    if (change.what !== 'facility') continue
    const stored = change.read()
    if (stored === null) return null
    const known = facilities.get(stored.id)
    facilities.set(stored.id, known ? afterWrite(known, stored, readClock()) : stored)
  }
  return { facilities, current }
}
