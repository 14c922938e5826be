import { FacilitiesPage } from '../../../components/facilities/FacilitiesPage'
import { openToday } from '../../../lib/state/today'
import { openFacilitiesState } from '../../../lib/state/workspace/facilities'
import { openLogState } from '../../../lib/state/workspace/log'
import { pageAddress } from '../../../lib/state/workspace/pageAddress'

/** Opens the page and its state. */
export function openFacilitiesPage() {
  const state = openFacilitiesState(openToday(), pageAddress('facilities', true))
  const log = openLogState()
  return () => <FacilitiesPage state={state} log={log} />
}
