import type { AssignmentsState } from '../../lib/state/workspace/assignments'
import type { GuidesState } from '../../lib/state/workspace/guides'
import type { SharedFormsState } from '../../lib/state/workspace/sharedForms'
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
  readonly sharedForms: SharedFormsState
}

/** 手引き: all guides, the import of an edition, and the assignments. */
export function GuidesPage({ guides, shared, assignments, sharedForms }: GuidesPageProps) {
  return (
    <>
      <TroubleList state={guides} />
      <GuideList state={guides} shared={shared} assigned={assignments.forms.value ?? []} />
      <SharedGuides state={guides} shared={shared} />
      <GuideImport state={guides} />
      <AssignmentList
        state={assignments}
        shared={sharedForms}
        guides={guides.guides.value?.map(({ edition }) => edition.guide) ?? []}
      />
    </>
  )
}
