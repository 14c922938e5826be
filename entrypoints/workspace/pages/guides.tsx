import { GuidesPage } from '../../../components/guides/GuidesPage'
import { openAssignmentsState } from '../../../lib/state/workspace/assignments'
import { openGuidesState } from '../../../lib/state/workspace/guides'

/** Opens the page and its state. */
export function openGuidesPage() {
  const guides = openGuidesState()
  const assignments = openAssignmentsState()
  return () => <GuidesPage guides={guides} assignments={assignments} />
}
