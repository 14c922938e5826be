import { FacilitiesPage } from '../../../components/facilities/FacilitiesPage'
import { openToday } from '../../../lib/state/today'
import { openFacilitiesState } from '../../../lib/state/workspace/facilities'

/** Opens the page and its state. */
export function openFacilitiesPage() {
  const state = openFacilitiesState(openToday())
  return () => <FacilitiesPage state={state} />
}
