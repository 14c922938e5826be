import type { Outcome } from '../check'
import type { Reading } from '../portal/reading/reading'
import { renderTranslated } from './translation'

/** So many fields that are not found are no matter of the form as a whole. */
const FEW = 3

/** @returns the names of the fields that the check needs and the form did not show, each once. */
export function unfoundNames(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.flatMap(({ unfound = [] }) => unfound.map(renderTranslated)))]
}

/**
 * @returns whether so little of a form was understood that the user has to say what its fields are
 *   before anything else.
 */
export function isHardlyUnderstood({ fields }: Reading, outcomes: readonly Outcome[]): boolean {
  const known = fields.filter(({ meaning }) => meaning !== null).length
  return unfoundNames(outcomes).length > Math.max(known, FEW)
}
