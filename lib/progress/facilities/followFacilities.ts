import { browser } from '../../browser'
import { mergeInto } from '../facility/ahead'
import type { StoredFacility } from '../facility/facilityRecord'
import { readClock } from '../facility/stamp'
import { CURRENT } from './currentFacility'
import { watchFacilityChanges } from './facilityChanges'
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
  let known: Map<string, StoredFacility> | null = null
  /** Values that arrived during a read: they can be newer than its result. */
  const arrived = new Map<string, StoredFacility>()
  let reading = 0
  let turn = 0
  let choices = 0

  const read = async () => {
    turn += 1
    const own = turn
    const chosenBefore = choices
    const [{ facilities }, kept] = await Promise.all([
      scanFacilities(),
      browser.storage.local.get(CURRENT),
    ])
    if (own !== turn) return
    known = new Map(facilities.map((stored) => [stored.id, stored]))
    for (const stored of arrived.values()) mergeInto(known, stored, readClock())
    arrived.clear()
    const id = kept[CURRENT]
    // A choice made meanwhile is newer than the value that was read.
    if (choices === chosenBefore) onCurrent(typeof id === 'string' ? id : null)
    onAll([...known.values()])
  }
  const readAgain = () => {
    reading += 1
    const work = read().finally(() => {
      reading -= 1
    })
    attempt(work)
  }

  watchFacilityChanges((changes) => {
    const changed: StoredFacility[] = []
    for (const change of changes) {
      if (change.what === 'current') {
        choices += 1
        onCurrent(change.id)
      }
      if (change.what !== 'facility') continue
      const stored = change.read()
      // Removed or unreadable: only a full read tells which.
      if (stored === null) return readAgain()
      if (reading > 0) mergeInto(arrived, stored, readClock())
      if (known !== null) changed.push(mergeInto(known, stored, readClock()))
    }
    if (changed.length > 0) onChanged(changed)
  })
  readAgain()
}
