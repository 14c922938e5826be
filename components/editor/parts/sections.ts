import type { MessageKey } from '../../../lib/message'
import { CONTACT, QUESTION_PARTS } from './contactParts'
import { FORM_FIELD, RECEIPT_PART } from './formParts'
import { ARTICLE, INCLUSION, SEARCH } from './manualParts'
import { group, list, NOTE_PARTS, newId, optional, ownSource, TITLE, text } from './partBuilders'
import type { Part } from './partTypes'
import { PHASE } from './stepParts'
import { DOCUMENT, SUBSIDY } from './subsidyParts'

/** A part of the editor that can be opened by itself. */
export interface EditorSection {
  readonly title: MessageKey
  /** What is written in it. */
  readonly help: MessageKey
  /** Where its parts are in the guide: at its top, or in one of its properties. */
  readonly at: readonly string[]
  readonly parts: readonly Part[]
}

/** The parts of a guide in the order of the handbook. */
export const EDITOR_SECTIONS: readonly EditorSection[] = [
  {
    title: 'writeBasics',
    help: 'writeBasicsHelp',
    at: [],
    parts: [
      TITLE,
      text('shortTitle', 'partShortTitle'),
      text('edition', 'partEdition'),
      text('publisher', 'partPublisher'),
      text('id', 'writeGuideId'),
      group(
        'holds',
        'partHolds',
        { is: 'day', key: 'from', label: 'partFrom' },
        { is: 'day', key: 'until', label: 'partUntil' },
      ),
      optional(group('prerequisite', 'partPrerequisite', ...NOTE_PARTS)),
      optional(group('limits', 'partLimits', ...NOTE_PARTS)),
      { is: 'mark', key: 'part', label: 'writePart' },
    ],
  },
  {
    title: 'writeInclude',
    help: 'writeIncludeHelp',
    at: [],
    parts: [list('includes', 'writeInclude', 'writeAddInclude', INCLUSION, () => ({}))],
  },
  {
    title: 'writeStepsAndTasks',
    help: 'writeStepsHelp',
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
    help: 'writeManualsHelp',
    at: [],
    parts: [
      list('articles', 'manuals', 'writeAddArticle', ARTICLE, (entries, values) => ({
        id: newId(entries, 'article'),
        ...ownSource(values),
      })),
    ],
  },
  { title: 'subsidyTitle', help: 'writeSubsidyHelp', at: ['subsidy'], parts: SUBSIDY },
  {
    title: 'partAttachments',
    help: 'writeAttachmentsHelp',
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
    help: 'writeQuestionsHelp',
    at: [],
    parts: [list('questions', 'partQuestions', 'writeAddQuestion', QUESTION_PARTS)],
  },
  { title: 'partContact', help: 'writeContactHelp', at: ['contact'], parts: CONTACT },
  { title: 'writeSearch', help: 'writeSearchHelp', at: ['search'], parts: SEARCH },
  {
    title: 'writeForm',
    help: 'writeFormHelp',
    at: ['form'],
    parts: [
      list('fields', 'partFields', 'writeAddField', FORM_FIELD, () => ({ labels: [] })),
      RECEIPT_PART,
    ],
  },
]
