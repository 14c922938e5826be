import { isTree, type Json, textOf } from '../../../lib/guide/draft/tree'
import {
  CONSEQUENCE_PARTS,
  ID,
  lines,
  list,
  long,
  mark,
  NOTE_PARTS,
  neverUsedId,
  ownSource,
  SOURCE,
  TITLE,
  text,
} from './partBuilders'
import type { Part } from './partTypes'

const TASK: readonly Part[] = [
  TITLE,
  text('shortTitle', 'partShortTitle'),
  ID,
  {
    is: 'choice',
    key: 'actor',
    label: 'writeActor',
    choices: [
      { value: 'facility', label: 'writeByFacility' },
      { value: 'vendor', label: 'writeByVendor' },
      { value: 'portal', label: 'writeOnPortal' },
    ],
  },
  text('handling', 'writeHandling'),
  long('explanation', 'writeWork'),
  lines('tellVendor', 'tellVendor'),
  mark('subsidyOnly', 'writeSubsidyOnly'),
  list('cautions', 'partCautions', 'writeAddCaution', NOTE_PARTS),
  { is: 'ids', key: 'articles', label: 'manuals', of: 'articles' },
  list('inapplicable', 'answerInapplicable', 'writeAddExemption', [
    ...CONSEQUENCE_PARTS,
    mark('optional', 'writeOptional'),
  ]),
  SOURCE,
]

/** The number that comes next: of steps `2-3` after `2-2`. */
function nextStep(entries: readonly Json[]): string {
  const last = entries.findLast(isTree)
  const [phase = '1', step = '0'] = textOf(last?.id).split('-')
  return `${phase || '1'}-${Number(step) + 1}`
}

const STEP: readonly Part[] = [
  text('id', 'partNumber'),
  mark('unnumbered', 'writeUnnumbered'),
  TITLE,
  long('explanation', 'partExplanation'),
  list('tasks', 'partTasks', 'writeAddTask', TASK, (_, values) => ({
    id: neverUsedId('task'),
    actor: 'facility',
    cautions: [],
    articles: [],
    inapplicable: [],
    ...ownSource(values),
  })),
  SOURCE,
]

/** A phase with its steps, and these with their tasks. */
export const PHASE: readonly Part[] = [
  text('id', 'partNumber'),
  mark('unnumbered', 'writeUnnumbered'),
  TITLE,
  list('steps', 'partSteps', 'writeAddStep', STEP, (entries, values) => ({
    id: nextStep(entries),
    tasks: [],
    ...ownSource(values),
  })),
]
