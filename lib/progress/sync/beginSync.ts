import { browser } from '../../browser'
import { chooseFacility, openCurrent } from '../facilities/currentFacility'
import { scanFacilities } from '../facilities/scanFacilities'
import { facilityToResume, isWorthSyncing } from './planSync'
import { readSync, switchSync } from './state'
import { syncOnce } from './syncOnce'

/**
 * Switches 同期 on and has it done. Where nothing has been said of the facility in use yet, as in a new
 * profile, the one that others work on takes its place: the work goes on where it was.
 * @throws DOMException or Error where it could not be written.
 */
export async function beginSync(): Promise<void> {
  await switchSync(true)
  await syncOnce()
  const { on, trouble } = await readSync()
  if (!on || trouble !== null) return
  const { stored } = await openCurrent()
  if (isWorthSyncing(stored)) return
  const items = await browser.storage.sync.get(null)
  const work = facilityToResume((await scanFacilities()).facilities, items)
  if (work) await chooseFacility(work.id)
}
