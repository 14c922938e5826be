import { entriesOf } from '../../lib/guide/draft/entries'
import { isTree, type Json, textOf, type Values } from '../../lib/guide/draft/tree'
import type { MessageKey } from '../../lib/message'
import type { Part } from './partTypes'

const TITLE: Part = { is: 'text', key: 'title', label: 'partTitle' }
const ID: Part = { is: 'text', key: 'id', label: 'writeId', help: 'writeIdHelp' }
const text = (key: string, label: MessageKey): Part => ({ is: 'text', key, label })
const long = (key: string, label: MessageKey): Part => ({ is: 'long', key, label })
const lines = (key: string, label: MessageKey): Part => ({ is: 'lines', key, label })
const number = (key: string, label: MessageKey): Part => ({ is: 'number', key, label })
const group = (key: string, label: MessageKey, ...parts: Part[]): Part => ({
  is: 'group',
  key,
  label,
  parts,
})

/** Where a fact is written. */
const SOURCE = group(
  'source',
  'writeSource',
  { is: 'text', key: 'document', label: 'writeDocument', help: 'writeDocumentEmpty' },
  text('section', 'writeSection'),
)
/** Who compared a fact with its source. */
const CONFIRMED = group('confirmed', 'writeConfirmed', text('by', 'writeConfirmedBy'), {
  is: 'day',
  key: 'on',
  label: 'partDate',
})

const QUESTION: Part = {
  is: 'choice',
  key: 'question',
  label: 'partQuestions',
  choices: [
    { value: 'adapted', label: 'writeAdapted' },
    { value: 'subsidised', label: 'writeSubsidised' },
  ],
}

/** @returns an id that no entry has yet. */
function newId(entries: readonly Json[], word: string): string {
  const used = new Set(entries.map((entry) => (isTree(entry) ? textOf(entry.id) : '')))
  for (let number = entries.length + 1; ; number++) {
    if (!used.has(`${word}-${number}`)) return `${word}-${number}`
  }
}

/** The source of a new entry is most likely the handbook itself. */
const own = ({ title }: Values) => ({ source: { document: textOf(title) } })

const NOTE: readonly Part[] = [long('text', 'writeText'), SOURCE]
const CONSEQUENCE: readonly Part[] = [QUESTION, long('reason', 'writeReason'), SOURCE]

function list(
  key: string,
  label: MessageKey,
  add: MessageKey,
  parts: readonly Part[],
  blank: (entries: readonly Json[], values: Values) => Json = (_, values) => own(values),
): Part {
  return { is: 'list', key, label, add, parts, blank }
}

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
  list('cautions', 'partCautions', 'writeAddCaution', NOTE),
  { is: 'ids', key: 'articles', label: 'manuals', of: 'articles' },
  list('inapplicable', 'answerInapplicable', 'writeAddExemption', CONSEQUENCE),
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
  TITLE,
  long('explanation', 'partExplanation'),
  list('tasks', 'partTasks', 'writeAddTask', TASK, (_, values) => ({
    id: newId(entriesOf(values, 'tasks'), 'task'),
    actor: 'facility',
    cautions: [],
    articles: [],
    inapplicable: [],
    ...own(values),
  })),
  SOURCE,
]

const PHASE: readonly Part[] = [
  text('id', 'partNumber'),
  TITLE,
  list('steps', 'partSteps', 'writeAddStep', STEP, (entries, values) => ({
    id: nextStep(entries),
    tasks: [],
    ...own(values),
  })),
]

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

const TERMS: readonly Part[] = [
  { is: 'kinds', key: 'kinds', label: 'fieldFacilityKind' },
  TITLE,
  group(
    'rate',
    'subsidyRate',
    number('numerator', 'writeNumerator'),
    number('denominator', 'writeDenominator'),
  ),
  number('cap', 'subsidyCap'),
  number('projectCap', 'subsidyProjectCap'),
  { is: 'caps', key: 'itemCaps', label: 'partItemCaps' },
  { is: 'ids', key: 'unconfirmed', label: 'writeUnconfirmed', of: 'articles', one: true },
  SOURCE,
  CONFIRMED,
]

const SUBSIDY: readonly Part[] = [
  text('programme', 'partProgramme'),
  list(
    'items',
    'partItems',
    'writeAddItem',
    [TITLE, ID, list('unneeded', 'writeUnneeded', 'writeAddExemption', CONSEQUENCE), SOURCE],
    (entries, values) => ({ id: newId(entries, 'item'), ...own(values) }),
  ),
  list('terms', 'partTerms', 'writeAddTerms', TERMS, (_, values) => ({
    kinds: [],
    itemCaps: {},
    ...own(values),
  })),
  group(
    'rounding',
    'partRounding',
    number('unit', 'writeRoundingUnit'),
    { is: 'yes', key: 'inferred', label: 'writeInferred' },
    SOURCE,
  ),
  group(
    'deadline',
    'partDeadline',
    { is: 'day', key: 'date', label: 'partDate' },
    { is: 'ids', key: 'notice', label: 'writeNotice', of: 'articles', one: true },
    SOURCE,
    CONFIRMED,
  ),
  group('begins', 'partBegins', { is: 'day', key: 'date', label: 'partDate' }, SOURCE),
  group(
    'requires',
    'partRequires',
    { is: 'ids', key: 'tasks', label: 'partTasks', of: 'tasks' },
    SOURCE,
  ),
  list('exclusions', 'partExclusions', 'writeAddExemption', CONSEQUENCE),
  list('notes', 'partNotes', 'writeAddNote', NOTE),
]

const DOCUMENT: readonly Part[] = [
  TITLE,
  { ...ID, help: 'writeDocumentHelp' },
  lines('words', 'writeFileWords'),
  { is: 'ids', key: 'unconfirmed', label: 'writeUnconfirmed', of: 'articles', one: true },
  SOURCE,
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
      group('prerequisite', 'partPrerequisite', ...NOTE),
      group('limits', 'partLimits', ...NOTE),
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
        ...own(values),
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
        ...own(values),
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
