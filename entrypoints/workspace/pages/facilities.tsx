import { FacilitiesPlace } from '../../../components/facilities/FacilitiesPlace'
import { openToday } from '../../../lib/state/today'
import { openFacilitiesState } from '../../../lib/state/workspace/facilities'

/** Opens the page and its state. */
export function openFacilitiesPage() {
  const state = openFacilitiesState(openToday())
  return () => <FacilitiesPlace state={state} />
}
