import { fakeBrowser } from 'wxt/testing/fake-browser'
import { merge } from '../../../lib/progress/facility/merge'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { findPieces } from '../../../lib/progress/sync/pieces'
import { switchSync } from '../../../lib/progress/sync/state'
import { inUse } from '../stored'
import { withTick } from '../ticked'

export const { local, sync } = fakeBrowser.storage
/** @returns the facility that all pieces in the synced storage form together. */
export const synced = async () =>
  findPieces(await sync.get(null)).pieces.reduce((a, b) => merge(a, b))

/** Ticks a task of the current facility. */
export async function tick(task: string) {
  const { id } = await inUse()
  return updateFacility(id, (facility) => withTick(facility, task, true))
}

/** Continues in another profile, which has the same synced storage and nothing else. */
export async function inAnotherProfile() {
  await local.clear()
  await openCurrent()
  await switchSync(true)
}
