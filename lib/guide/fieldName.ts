import * as z from 'zod/mini'
import { FIELD_NAMES } from './enums.ts'

/** The meaning of a field of an application; the cost of an item is `cost:<item>`. */
export const fieldName = z.union([
  z.enum(FIELD_NAMES),
  z.templateLiteral(['cost:', z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]*$/))]),
])

export type FieldName = z.infer<typeof fieldName>
