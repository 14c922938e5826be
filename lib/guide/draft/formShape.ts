import * as z from 'zod/mini'
import { maxLength } from '../../lengthChecks.ts'
import { CONTROL_KINDS, LONGEST_LABEL } from '../enums.ts'
import { type FieldName, fieldName } from '../fieldName.ts'
import { isList, isTree, type Json, type Values, valueAt } from './tree.ts'

const label = z.string().check(maxLength(LONGEST_LABEL))

/** The shape of a form: its fields in order, as a page shows them. It never holds a value. */
export const formShapeSchema = z.strictObject({
  formShape: z.literal(1),
  fields: z.array(
    z.strictObject({
      label,
      /** The headings over it, outermost first. */
      section: z.array(label),
      kind: z.enum(CONTROL_KINDS),
      /** What can be chosen, of a choice and of radio buttons. */
      choices: z.optional(z.array(label)),
      /** What the field was taken for; `null` for nothing. */
      meaning: z.nullable(fieldName),
    }),
  ),
})

export type FormShape = z.infer<typeof formShapeSchema>

/** @returns the fields of a draft's form with a label added to the field that it is a name of. */
export function withLabel(values: Values, name: FieldName, text: string): readonly Json[] {
  const known = valueAt(values, ['form', 'fields'])
  const fields = isList(known) ? known : []
  const isNamed = (field: Json): field is Values => isTree(field) && field.name === name
  if (!fields.some(isNamed)) return [...fields, { name, labels: [text] }]
  return fields.map((field) => {
    if (!isNamed(field)) return field
    const labels = isList(field.labels) ? field.labels : []
    return labels.includes(text) ? field : { ...field, labels: [...labels, text] }
  })
}
