import type { AssignmentsState } from '../../lib/state/workspace/assignments'
import type { GuidesState } from '../../lib/state/workspace/guides'
import type { SharedGuidesState } from '../../lib/state/workspace/sharedGuides'
import { TroubleList } from '../kit/TroubleList'
import { AssignmentList } from './AssignmentList'
import { GuideImport } from './GuideImport'
import { GuideList } from './GuideList'
import { SharedGuides } from './SharedGuides'

interface GuidesPageProps {
  readonly guides: GuidesState
  readonly shared: SharedGuidesState
  readonly assignments: AssignmentsState
}

/** 手引き: all guides, the import of an edition, and the assignments. */
export function GuidesPage({ guides, shared, assignments }: GuidesPageProps) {
  return (
    <>
      <TroubleList state={guides} />
      <GuideList state={guides} shared={shared} assigned={assignments.forms.value ?? []} />
      <SharedGuides state={guides} shared={shared} />
      <GuideImport state={guides} />
      <AssignmentList
        state={assignments}
        guides={guides.guides.value?.map(({ edition }) => edition.guide) ?? []}
      />
    </>
  )
}
