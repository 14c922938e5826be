import type { Outcome } from '../check'
import type { Reading } from '../portal/reading/reading'
import { renderTranslated } from './translation'

/** Up to this many missing fields, the form still counts as understood. */
const FEW = 3

/** @returns the names of the fields that the check needs and the form does not have, each once. */
export function unfoundNames(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.flatMap(({ unfound = [] }) => unfound.map(renderTranslated)))]
}

/**
 * @returns whether so little of a form was understood that the user has to say what its fields are
 *   before anything else.
 */
export function isMostlyUnknown({ fields }: Reading, outcomes: readonly Outcome[]): boolean {
  const known = fields.filter(({ meaning }) => meaning !== null).length
  return unfoundNames(outcomes).length > Math.max(known, FEW)
}
