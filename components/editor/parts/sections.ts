import type { MessageKey } from '../../../lib/message'
import {
  group,
  ID,
  lines,
  list,
  long,
  NOTE_PARTS,
  newId,
  ownSource,
  QUESTION,
  SOURCE,
  TITLE,
  text,
} from './partBuilders'
import type { Part } from './partTypes'
import { PHASE } from './stepParts'
import { DOCUMENT, SUBSIDY } from './subsidyParts'

const ARTICLE: readonly Part[] = [
  TITLE,
  { is: 'article', key: 'number', label: 'writeNumber', help: 'writeNumberHelp' },
  text('shortTitle', 'partShortTitle'),
  ID,
  group(
    'way',
    'wayLabel',
    { is: 'ids', key: 'from', label: 'writeWayFrom', of: 'articles', one: true },
    lines('path', 'writeWayPath'),
  ),
  lines('section', 'partSection'),
  lines('words', 'writeSearchWords'),
  SOURCE,
]

const INCLUSION: readonly Part[] = [
  { is: 'guide', key: 'guide', label: 'writeIncludeGuide', help: 'writeIncludeGuideHelp' },
  {
    is: 'includedTasks',
    key: 'tasks',
    label: 'writeIncludeTasks',
    help: 'writeIncludeTasksHelp',
  },
]

const QUESTION_PARTS: readonly Part[] = [
  { ...QUESTION, key: 'id' },
  long('title', 'writeQuestion'),
  long('help', 'writeQuestionHelp'),
  text('because', 'writeBecause'),
  SOURCE,
]

const CONTACT: readonly Part[] = [
  text('name', 'partTitle'),
  text('telephone', 'partTelephone'),
  { is: 'yes', key: 'free', label: 'writeFree' },
  list(
    'hours',
    'partHours',
    'writeAddHours',
    [
      { is: 'weekdays', key: 'days', label: 'writeDays' },
      { is: 'time', key: 'from', label: 'partFrom' },
      { is: 'time', key: 'until', label: 'partUntil' },
    ],
    () => ({ days: [1, 2, 3, 4, 5] }),
  ),
  text('closed', 'partClosed'),
  long('prepare', 'writePrepare'),
  long('form', 'writeInWriting'),
  SOURCE,
]

const FORM_FIELD: readonly Part[] = [
  { is: 'fieldName', key: 'name', label: 'partFields' },
  lines('labels', 'partLabels'),
  lines('words', 'writeWords'),
  lines('wideWords', 'writeWideWords'),
  lines('acts', 'writeActs'),
  { is: 'yes', key: 'decisive', label: 'writeDecisive' },
]

/** A part of the editor that can be opened by itself. */
export interface EditorSection {
  readonly title: MessageKey
  /** Where its parts are in the guide: at its top, or in one of its properties. */
  readonly at: readonly string[]
  readonly parts: readonly Part[]
}

/** The parts of a guide in the order of the handbook. */
export const EDITOR_SECTIONS: readonly EditorSection[] = [
  {
    title: 'writeBasics',
    at: [],
    parts: [
      TITLE,
      text('shortTitle', 'partShortTitle'),
      text('edition', 'partEdition'),
      text('publisher', 'partPublisher'),
      { ...text('id', 'writeGuideId'), help: 'writeGuideIdHelp' },
      group(
        'holds',
        'partHolds',
        { is: 'day', key: 'from', label: 'partFrom' },
        { is: 'day', key: 'until', label: 'partUntil' },
      ),
      group('prerequisite', 'partPrerequisite', ...NOTE_PARTS),
      group('limits', 'partLimits', ...NOTE_PARTS),
      { is: 'yes', key: 'part', label: 'writePart' },
    ],
  },
  {
    title: 'writeInclude',
    at: [],
    parts: [list('includes', 'writeInclude', 'writeAddInclude', INCLUSION, () => ({}))],
  },
  {
    title: 'writeStepsAndTasks',
    at: [],
    parts: [
      list('phases', 'partPhases', 'writeAddPhase', PHASE, (entries) => ({
        id: String(entries.length + 1),
        steps: [],
      })),
    ],
  },
  {
    title: 'manuals',
    at: [],
    parts: [
      list('articles', 'manuals', 'writeAddArticle', ARTICLE, (entries, values) => ({
        id: newId(entries, 'article'),
        ...ownSource(values),
      })),
    ],
  },
  { title: 'subsidyTitle', at: ['subsidy'], parts: SUBSIDY },
  {
    title: 'partAttachments',
    at: ['subsidy'],
    parts: [
      list('attachments', 'partAttachments', 'writeAddDocument', DOCUMENT, (entries, values) => ({
        id: newId(entries, 'document'),
        ...ownSource(values),
      })),
    ],
  },
  {
    title: 'partQuestions',
    at: [],
    parts: [list('questions', 'partQuestions', 'writeAddQuestion', QUESTION_PARTS)],
  },
  { title: 'partContact', at: ['contact'], parts: CONTACT },
  {
    title: 'writeForm',
    at: ['form'],
    parts: [list('fields', 'partFields', 'writeAddField', FORM_FIELD, () => ({ labels: [] }))],
  },
]
