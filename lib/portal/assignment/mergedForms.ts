import type { AssignedForm } from '../../guide/assignment'
import type { FieldName } from '../../guide/fieldName'
import { type Assignments, merged, withMeanings } from './assignment'
import { formFor } from './formSignature'
import { formWithVerdict } from './formVerdict'

/**
 * Merges the user's own assignments and verdicts into the guide's, form by form. The own ones
 * override the guide's.
 * @param isKnown whether the guide has a meaning; assignments to any other are left out.
 */
export function mergedForms(
  assignments: Assignments,
  isKnown: (name: FieldName) => boolean,
): AssignedForm[] {
  return [...mergedMeanings(assignments, isKnown), ...mergedVerdicts(assignments)]
}

function mergedMeanings(
  { own, guide }: Assignments,
  isKnown: (name: FieldName) => boolean,
): AssignedForm[] {
  const forms = withMeanings(guide)
  for (const { id, fields } of withMeanings(own)) {
    const mine = fields.filter(({ meaning }) => meaning === null || (meaning && isKnown(meaning)))
    if (mine.length === 0) continue
    const theirs = formFor(fields, forms)
    const taken = new Set(mine.map(({ meaning }) => meaning))
    const rest =
      theirs?.fields.filter(({ meaning }) => meaning === null || !taken.has(meaning)) ?? []
    const form = { id: theirs?.id ?? id, fields: merged(fields, [...mine, ...rest]) }
    forms[theirs === null ? forms.length : forms.indexOf(theirs)] = form
  }
  return forms
}

function mergedVerdicts({ own, guide }: Assignments): AssignedForm[] {
  const forms = guide.filter(({ said }) => said !== undefined)
  for (const { id, fields, said } of own) {
    if (said === undefined) continue
    const theirs = formWithVerdict(fields, said.kind, forms)
    const form = { id: theirs?.id ?? id, fields, said }
    forms[theirs === null ? forms.length : forms.indexOf(theirs)] = form
  }
  return forms
}
