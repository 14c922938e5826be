import { changesTo } from '../facility/facilityRecord'
import { locked } from '../storage/lockedWrite'
import { changeManyUnlocked, type ManyChanged } from './changeMany'
import { chooseAnotherUnlocked } from './currentFacility'

/**
 * Archives facilities or brings them back from the archive. If the current one is among them, another
 * one takes its place first: the last used, else the oldest, else a new empty one.
 * @returns the change for `undoMany`.
 * @throws DOMException or Error if they could not be written.
 */
export async function archiveMany(ids: readonly string[], archived: boolean): Promise<ManyChanged> {
  return locked(async () => {
    if (archived) await chooseAnotherUnlocked(ids)
    return changeManyUnlocked(ids, (stored) => changesTo(stored, { archived }))
  })
}
