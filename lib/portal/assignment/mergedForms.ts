import type { AssignedForm } from '../../guide/assignment'
import type { FieldName } from '../../guide/fieldName'
import { type Assignments, editAssignments, merged } from './assignment'
import { formFor } from './formSignature'
import { formWithVerdict } from './formVerdict'

/**
 * Puts the person's own assignments over those of a guide, form by form, and what they said of
 * whole forms.
 * @param knows whether the guide has the meaning; others are left out.
 */
export function mergedForms(
  assignments: Assignments,
  knows: (name: FieldName) => boolean,
): AssignedForm[] {
  return [...mergedAssigning(assignments, knows), ...mergedSaid(assignments)]
}

function mergedAssigning(
  { own, guide }: Assignments,
  knows: (name: FieldName) => boolean,
): AssignedForm[] {
  const forms = editAssignments(guide)
  for (const { id, fields } of editAssignments(own)) {
    const mine = fields.filter(({ meaning }) => meaning === null || (meaning && knows(meaning)))
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

function mergedSaid({ own, guide }: Assignments): AssignedForm[] {
  const forms = guide.filter(({ said }) => said !== undefined)
  for (const { id, fields, said } of own) {
    if (said === undefined) continue
    const theirs = formWithVerdict(fields, said.kind, forms)
    const form = { id: theirs?.id ?? id, fields, said }
    forms[theirs === null ? forms.length : forms.indexOf(theirs)] = form
  }
  return forms
}
