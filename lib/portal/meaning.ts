import type { FieldName, Guide } from '../guide/schema'
import { normaliseLabel } from '../notation'
import type { ControlKind, Why } from './reading'

/** The words by which a guide knows an application's fields. */
export type Vocabulary = Guide['form']['fields']

/** How sure a label has to make us; below it a field is 未対応 and never a guess. */
const THRESHOLD = 0.5

/** Kinds of control that a field can stand in; fields not named here stand in any but files. */
export function fits(name: FieldName, kind: ControlKind): boolean {
  if (kind === 'static') return true
  const files = name === 'receipt' || name === 'breakdown' || name === 'attachments'
  if (files || kind === 'files') return files && kind === 'files'
  if (name === 'facilityKind') return kind === 'choice' || kind === 'radio'
  if (name === 'alreadySubsidised') {
    return kind === 'radio' || kind === 'checkbox' || kind === 'choice'
  }
  return kind === 'text' || kind === 'date' || kind === 'reference'
}

/** @returns between 0 and 1: how much of the label one of the words makes up. */
function likeness(label: string, words: readonly string[]): number {
  let best = 0
  for (const word of words) {
    if (label.includes(word)) best = Math.max(best, word.length / label.length)
  }
  return best
}

/** What of a field its meaning is told from. */
export interface ReadableField {
  readonly label: string
  /** The headings and legends that qualify the label, outermost first. */
  readonly section: readonly string[]
  readonly kind: ControlKind
  /** What can be chosen, as far as the page tells. */
  readonly options: readonly string[]
}

/** What a field was taken for, and why. */
export interface Understood {
  readonly meaning: FieldName | null
  readonly why: Why
}

/**
 * Says what each of a form's fields means: the best label wins, one field to one meaning and
 * one meaning to one field.
 * @param assigned what a person said, by the field's index; `null` for none of these. It wins
 * over everything.
 * @returns the meanings in the order of the fields; `null` where nothing is likely enough.
 */
export function meaningsOf(
  fields: readonly ReadableField[],
  vocabulary: Vocabulary,
  assigned: ReadonlyMap<number, FieldName | null>,
): Understood[] {
  const candidates = fields.flatMap(({ label, kind }, index) => {
    if (assigned.has(index)) return []
    const text = normaliseLabel(label).text.replace(/[()\s]/g, '')
    return vocabulary
      .filter(({ name }) => fits(name, kind))
      .map(({ name, labels }) => ({ index, name, score: likeness(text, labels) }))
      .filter(({ score }) => score >= THRESHOLD)
  })
  candidates.sort((a, b) => b.score - a.score)

  const understood = fields.map((_, index): Understood => {
    const meaning = assigned.get(index)
    return meaning === undefined
      ? { meaning: null, why: { by: 'unlikely' } }
      : { meaning, why: { by: 'assigned' } }
  })
  const taken = new Set<FieldName | null>(assigned.values())
  for (const { index, name } of candidates) {
    if (understood[index]?.meaning !== null || taken.has(name)) continue
    understood[index] = { meaning: name, why: { by: 'evidence', evidence: ['label'] } }
    taken.add(name)
  }
  return understood
}
