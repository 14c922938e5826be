import type { Outcome } from '../check'
import { renderTranslated } from './translation'

/** @returns the names of the fields that the check needs and the form did not show, each once. */
export function unfoundNames(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.flatMap(({ unfound = [] }) => unfound.map(renderTranslated)))]
}
