import { GuidesPage } from '../../../components/guides/GuidesPage'
import { openAssignmentsState } from '../../../lib/state/workspace/assignments'
import { openGuidesState } from '../../../lib/state/workspace/guides'
import { openSharedGuides } from '../../../lib/state/workspace/sharedGuides'
import { loadGuideSentences } from '../../../lib/wording/guideSentences'
import { loadSharingSentences } from './sharingSentences'

/** Opens the page, its state and its sentences. */
export async function openGuidesPage() {
  await Promise.all([loadGuideSentences(), loadSharingSentences()])
  const guides = openGuidesState()
  const shared = openSharedGuides()
  const assignments = openAssignmentsState()
  return () => <GuidesPage guides={guides} shared={shared} assignments={assignments} />
}
