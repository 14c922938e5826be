import { GuidesPage } from '../../../components/guides/GuidesPage'
import { openAssignmentsState } from '../../../lib/state/workspace/assignments'
import { openGuidesState } from '../../../lib/state/workspace/guides'
import { loadGuideSentences } from '../../../lib/wording/guideSentences'

/** Opens the page, its state and its sentences. */
export async function openGuidesPage() {
  await loadGuideSentences()
  const guides = openGuidesState()
  const assignments = openAssignmentsState()
  return () => <GuidesPage guides={guides} assignments={assignments} />
}
