import { GuidesPlace } from '../../../components/guides/GuidesPlace'
import { openAssignmentsState } from '../../../lib/state/workspace/assignments'
import { openGuidesState } from '../../../lib/state/workspace/guides'

/** Opens the page and its state. */
export function openGuidesPage() {
  const guides = openGuidesState()
  const assignments = openAssignmentsState()
  return () => <GuidesPlace guides={guides} assignments={assignments} />
}
