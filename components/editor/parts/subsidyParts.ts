import {
  CONFIRMED,
  CONSEQUENCE_PARTS,
  group,
  ID,
  lines,
  list,
  mark,
  NOTE_PARTS,
  newId,
  number,
  optional,
  ownSource,
  SOURCE,
  TITLE,
  text,
} from './partBuilders'
import type { Part } from './partTypes'

const TERMS: readonly Part[] = [
  { is: 'kinds', key: 'kinds', label: 'fieldFacilityKind' },
  TITLE,
  { is: 'rate', key: 'rate', label: 'subsidyRate' },
  number('cap', 'subsidyCap'),
  number('projectCap', 'subsidyProjectCap'),
  { is: 'caps', key: 'itemCaps', label: 'partItemCaps' },
  { is: 'ids', key: 'unconfirmed', label: 'writeUnconfirmed', of: 'articles', one: true },
  SOURCE,
  CONFIRMED,
]

/** What is paid for, how much, and until when. */
export const SUBSIDY: readonly Part[] = [
  text('programme', 'partProgramme'),
  list(
    'items',
    'partItems',
    'writeAddItem',
    [TITLE, ID, list('unneeded', 'writeUnneeded', 'writeAddExemption', CONSEQUENCE_PARTS), SOURCE],
    (entries, values) => ({ id: newId(entries, 'item'), ...ownSource(values) }),
  ),
  list('terms', 'partTerms', 'writeAddTerms', TERMS, (_, values) => ({
    kinds: [],
    itemCaps: {},
    ...ownSource(values),
  })),
  optional(
    group(
      'rounding',
      'partRounding',
      number('unit', 'writeRoundingUnit'),
      mark('inferred', 'writeInferred'),
      SOURCE,
    ),
  ),
  optional(
    group(
      'deadline',
      'partDeadline',
      { is: 'day', key: 'date', label: 'partDate' },
      { is: 'ids', key: 'notice', label: 'writeNotice', of: 'articles', one: true },
      SOURCE,
      CONFIRMED,
    ),
  ),
  optional(group('begins', 'partBegins', { is: 'day', key: 'date', label: 'partDate' }, SOURCE)),
  group(
    'requires',
    'partRequires',
    { is: 'ids', key: 'tasks', label: 'partTasks', of: 'tasks' },
    SOURCE,
  ),
  optional(group('payment', 'partPayment', SOURCE)),
  list('exclusions', 'partExclusions', 'writeAddExemption', CONSEQUENCE_PARTS),
  list('notes', 'partNotes', 'writeAddNote', NOTE_PARTS),
]

/** A document that the application needs. */
export const DOCUMENT: readonly Part[] = [
  TITLE,
  ID,
  lines('words', 'writeFileWords'),
  { is: 'ids', key: 'unconfirmed', label: 'writeUnconfirmed', of: 'articles', one: true },
  SOURCE,
]
