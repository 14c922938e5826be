import { formField, type Guide } from '../schema.ts'
import { completed } from './completed.ts'
import { isList, type Values, valueAt } from './tree.ts'

/**
 * @returns the fields of a draft's form that are written so far, with those of its items; labels can be
 *   tried on them while other parts are still missing.
 */
export function draftFields(values: Values): Guide['form']['fields'] {
  const fields = valueAt(completed(values), ['form', 'fields'])
  return (isList(fields) ? fields : []).flatMap((field) => formField.safeParse(field).data ?? [])
}
