import { isTree, type Json, textOf, type Values } from '../../../lib/guide/draft/tree'
import type { MessageKey } from '../../../lib/message'
import type { Part } from './partTypes'

/** What something is called. */
export const TITLE: Part = { is: 'text', key: 'title', label: 'partTitle' }
/** Other parts name the entry by it. */
export const ID: Part = { is: 'text', key: 'id', label: 'writeId' }
/** @returns a text on one line. */
export const text = (key: string, label: MessageKey): Part => ({ is: 'text', key, label })
/** @returns a text of any length. */
export const long = (key: string, label: MessageKey): Part => ({ is: 'long', key, label })
/** @returns a list of texts, one on each line. */
export const lines = (key: string, label: MessageKey): Part => ({ is: 'lines', key, label })
/** @returns an amount in yen. */
export const number = (key: string, label: MessageKey): Part => ({ is: 'number', key, label })
/** @returns parts that belong together, under one property. */
export const group = (key: string, label: MessageKey, ...parts: Part[]): Part => ({
  is: 'group',
  key,
  label,
  parts,
})

/** @returns the group as one that can be left out. */
export function optional(part: Part): Part {
  return part.is === 'group' ? { ...part, canGo: true } : part
}

/** @returns a box to tick, which is left out where it is not ticked. */
export const mark = (key: string, label: MessageKey): Part => ({ is: 'mark', key, label })

/** Where a fact is written. */
export const SOURCE = group(
  'source',
  'writeSource',
  text('document', 'writeDocument'),
  text('section', 'writeSection'),
)
/** Who compared a fact with its source. */
export const CONFIRMED = optional(
  group('confirmed', 'writeConfirmed', text('by', 'writeConfirmedBy'), {
    is: 'day',
    key: 'on',
    label: 'partDate',
  }),
)

/** A question to the facility, on whose answer a fact depends. */
export const QUESTION: Part = {
  is: 'choice',
  key: 'question',
  label: 'partQuestions',
  choices: [
    { value: 'adapted', label: 'writeAdapted' },
    { value: 'subsidised', label: 'writeSubsidised' },
  ],
}

/** @returns an id that no entry has yet. */
export function newId(entries: readonly Json[], word: string): string {
  const used = new Set(entries.map((entry) => (isTree(entry) ? textOf(entry.id) : '')))
  for (let number = entries.length + 1; ; number++) {
    if (!used.has(`${word}-${number}`)) return `${word}-${number}`
  }
}

/** @returns an id that no task of any edition has: ticks of a task that is gone would come back with its id. */
export function neverUsedId(word: string): string {
  return `${word}-${crypto.randomUUID().slice(0, 8)}`
}

/** The source of a new entry is most likely the handbook itself. */
export const ownSource = ({ title }: Values) => ({ source: { document: textOf(title) } })

/** A sentence with its source. */
export const NOTE_PARTS: readonly Part[] = [long('text', 'writeText'), SOURCE]
/** What follows from the answer to a question. */
export const CONSEQUENCE_PARTS: readonly Part[] = [QUESTION, long('reason', 'writeReason'), SOURCE]

/**
 * @param add the words of the button that adds an entry.
 * @param blank makes the entry that is added; with its source only, if left out.
 */
export function list(
  key: string,
  label: MessageKey,
  add: MessageKey,
  parts: readonly Part[],
  blank: (entries: readonly Json[], values: Values) => Json = (_, values) => ownSource(values),
): Part {
  return { is: 'list', key, label, add, parts, blank }
}
