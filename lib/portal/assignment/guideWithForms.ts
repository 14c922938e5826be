import type { AssignedForm } from '../../guide/assignment'
import type { Guide } from '../../guide/schema'
import { mergedForms } from './mergedForms'

/**
 * @param own the user's assignments and verdicts; those to meanings that the guide does not have are
 *   left out.
 * @returns the guide with them, to be handed on.
 */
export function guideWithForms(guide: Guide, own: readonly AssignedForm[]): Guide {
  const { fields, assignments = [] } = guide.form
  const isKnown = (meaning: string) => fields.some(({ name }) => name === meaning)
  return {
    ...guide,
    form: { ...guide.form, assignments: mergedForms({ own, guide: assignments }, isKnown) },
  }
}
