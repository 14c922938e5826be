import { message } from '../message.ts'
import type { AssignedField, AssignedForm } from './assignment.ts'
import {
  type Located,
  located,
  type Problem,
  repeatedValues,
  unknownValues,
  valuesOf,
} from './located.ts'
import type { Guide } from './schema.ts'

/**
 * Checks that a guide's assignments are consistent: each form once, in it each field once and each
 * meaning once, every meaning one of the guide's, and none in a form that is declared as a whole.
 */
export function assignedMeanings({ form }: Guide): Problem[] {
  const forms = located('form.assignments', form.assignments ?? [])
  const known = form.fields.map(({ name }) => name)
  return [
    ...repeatedValues(valuesOf(forms, 'id', ({ id }) => id)),
    ...forms.flatMap(({ path, value }) =>
      problemsIn(located(`${path}.fields`, value.fields), known),
    ),
    ...forms
      .filter(({ value }) => value.said && assigns(value))
      .map(({ path }) => ({
        path: `${path}.said`,
        problem: message('guideSaidAndAssigned'),
      })),
  ]
}

function assigns({ fields }: AssignedForm): boolean {
  return fields.some(({ meaning }) => meaning !== undefined)
}

function problemsIn(
  fields: readonly Located<AssignedField>[],
  known: readonly string[],
): Problem[] {
  const keys = fields.map(({ path, value: { label, section, kind, nth, of } }) => ({
    path,
    value: JSON.stringify([label, section, kind, nth, of]),
  }))
  const meanings = valuesOf(fields, 'meaning', ({ meaning }) => meaning)
  const names = meanings.flatMap(({ path, value }) => (value ? [{ path, value }] : []))
  return [
    ...repeatedValues(keys).map(({ path }) => ({ path, problem: message('guideFieldTwice') })),
    ...repeatedValues(names),
    ...unknownValues(names, known, 'guideNoField'),
  ]
}
