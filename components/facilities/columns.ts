import type { MessageKey } from '../../lib/message'
import type { Stage } from '../../lib/progress/facility/progressOf'
import type { Column, DeadlineFilter } from '../../lib/progress/table/facilityTable'

/** The titles of the columns. */
export const COLUMN_TITLES: Readonly<Record<Column, MessageKey>> = {
  name: 'columnName',
  code: 'fieldFacilityCode',
  kind: 'columnKind',
  progress: 'progressLabel',
  next: 'nextTitle',
  deadline: 'partDeadline',
  changed: 'columnChanged',
}

export const STAGE_TITLES: Readonly<Record<Stage, MessageKey>> = {
  untouched: 'stageUntouched',
  preparing: 'stagePreparing',
  ready: 'stageReady',
  finished: 'stageFinished',
}

export const DEADLINE_TITLES: Readonly<Record<DeadlineFilter, MessageKey>> = {
  passed: 'deadlineFilterPassed',
  within30: 'deadlineFilterNear',
  later: 'deadlineFilterLater',
  unknown: 'deadlineAskPortal',
  applied: 'deadlineApplied',
  inapplicable: 'answerInapplicable',
  none: 'deadlineFilterNone',
}
