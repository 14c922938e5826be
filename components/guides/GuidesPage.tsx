import type { AssignmentsState } from '../../lib/state/workspace/assignments'
import type { GuidesState } from '../../lib/state/workspace/guides'
import { TroubleList } from '../kit/TroubleList'
import { AssignmentList } from './AssignmentList'
import { GuideImport } from './GuideImport'
import { GuideList } from './GuideList'

interface GuidesPageProps {
  readonly guides: GuidesState
  readonly assignments: AssignmentsState
}

/** 手引き: all guides, the import of an edition, and the assignments. */
export function GuidesPage({ guides, assignments }: GuidesPageProps) {
  return (
    <>
      <TroubleList state={guides} />
      <GuideList state={guides} assigned={assignments.forms.value ?? []} />
      <GuideImport state={guides} />
      <AssignmentList
        state={assignments}
        guides={guides.guides.value?.map(({ edition }) => edition.guide) ?? []}
      />
    </>
  )
}
