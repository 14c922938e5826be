import { group, ID, lines, mark, optional, SOURCE, TITLE, text } from './partBuilders'
import type { Part } from './partTypes'

/** A manual of the portal, and the way to it. */
export const ARTICLE: readonly Part[] = [
  TITLE,
  mark('titleUnknown', 'writeTitleUnknown'),
  { is: 'article', key: 'number', label: 'writeNumber' },
  text('shortTitle', 'partShortTitle'),
  ID,
  optional(
    group(
      'way',
      'wayLabel',
      { is: 'ids', key: 'from', label: 'writeWayFrom', of: 'articles', one: true },
      lines('path', 'writeWayPath'),
    ),
  ),
  lines('section', 'partSection'),
  lines('words', 'writeSearchWords'),
  text('product', 'writeProduct'),
  SOURCE,
]

/** Another guide, and what is taken of it. */
export const INCLUSION: readonly Part[] = [
  { is: 'guide', key: 'guide', label: 'writeIncludeGuide' },
  { is: 'includedTasks', key: 'tasks', label: 'writeIncludeTasks' },
]

/** What is found by other words than those of the titles. */
export const SEARCH: readonly Part[] = [
  { is: 'wordSets', key: 'synonyms', label: 'writeSynonyms' },
  lines('portal', 'writeSearchPortal'),
  lines('contact', 'writeSearchContact'),
  lines('deadline', 'writeSearchDeadline'),
]
