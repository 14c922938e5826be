import { browser } from '../../browser'
import { changesAt, type StoredFacility, withChanges } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { readClock } from '../facility/stamp'
import { profileAuthor } from '../facilityStore/author'
import { authorOrNew, type RegistersToSet } from '../facilityStore/updateFacility'
import { writeBackup } from './backupFile'

/**
 * Makes a backup of facilities with changes that could not be saved, to be imported later or
 * elsewhere. It writes nothing.
 */
export async function unsavedFile(changes: readonly RegistersToSet[]): Promise<Blob> {
  const keys = changes.map(({ facilityId }) => FACILITY + facilityId)
  const stored = await browser.storage.local.get([...keys, profileAuthor.key])
  const { writer } = authorOrNew(stored[profileAuthor.key])
  const facilities = new Map<string, StoredFacility>()
  for (const { facilityId, values } of changes) {
    const key = FACILITY + facilityId
    const read = readUnder(key, stored[key])
    const known = facilities.get(facilityId) ?? (read.state === 'read' ? read.stored : undefined)
    if (known === undefined) continue
    const changed = withChanges(known, changesAt(known, values), writer, readClock())
    facilities.set(facilityId, changed.stored)
  }
  const exportedAt = Temporal.Now.instant().toString()
  const all = { facilities: [...facilities.values()], guides: [], forms: [] }
  const text = writeBackup({ exportedAt, current: null, ...all })
  return new Blob([text], { type: 'application/json' })
}
