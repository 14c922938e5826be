import { GuidesPage } from '../../../components/guides/GuidesPage'
import { openAssignmentsState } from '../../../lib/state/workspace/assignments'
import { openGuidesState } from '../../../lib/state/workspace/guides'
import { openSharedForms } from '../../../lib/state/workspace/sharedForms'
import { openSharedGuides } from '../../../lib/state/workspace/sharedGuides'
import { loadGuideSentences } from '../../../lib/wording/guideSentences'
import { loadSharingSentences } from './sharingSentences'

/** Opens the page, its state and its sentences. */
export async function openGuidesPage() {
  await Promise.all([loadGuideSentences(), loadSharingSentences()])
  const guides = openGuidesState()
  const shared = openSharedGuides()
  const assignments = openAssignmentsState()
  const sharedForms = openSharedForms()
  return () => (
    <GuidesPage
      guides={guides}
      shared={shared}
      assignments={assignments}
      sharedForms={sharedForms}
    />
  )
}
