import type { AssignmentsState } from '../../lib/state/workspace/assignmentsState'
import type { GuidesState } from '../../lib/state/workspace/guidesState'
import { TroubleList } from '../kit/TroubleList'
import { AssignmentList } from './AssignmentList'
import { GuideImport } from './GuideImport'
import { GuideList } from './GuideList'

interface GuidesPlaceProps {
  readonly guides: GuidesState
  readonly assignments: AssignmentsState
}

/** 手引き: which ones there are, a later edition from a file, and what forms were assigned to. */
export function GuidesPlace({ guides, assignments }: GuidesPlaceProps) {
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
