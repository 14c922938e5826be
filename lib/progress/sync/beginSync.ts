import { browser } from '../../browser'
import { isUntouched } from '../facility/facilityRecord'
import { chooseFacility, openCurrent } from '../facilityStore/currentFacility'
import { scanFacilities } from '../facilityStore/scanFacilities'
import { facilityToResume } from './planSync'
import { readSync, switchSync } from './state'
import { syncOnce } from './syncOnce'

/**
 * Switches 同期 on and runs it. If the current facility is still empty, as in a new profile, the
 * facility that other profiles work on becomes the current one.
 * @throws DOMException or Error if the switch or the choice could not be written.
 */
export async function beginSync(): Promise<void> {
  await switchSync(true)
  await syncOnce()
  const { on, trouble } = await readSync()
  if (!on || trouble !== null) return
  const { stored } = await openCurrent()
  if (!isUntouched(stored)) return
  const items = await browser.storage.sync.get(null)
  const facility = facilityToResume((await scanFacilities()).facilities, items)
  if (facility) await chooseFacility(facility.id)
}
