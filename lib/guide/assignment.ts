import * as z from 'zod/mini'
import { maxLength, minLength } from '../lengthChecks.ts'
import { CONTROL_KINDS, LONGEST_LABEL, OTHER_KINDS } from './enums.ts'
import { fieldName } from './fieldName.ts'

const text = z.string().check(maxLength(LONGEST_LABEL))

/**
 * A field of the portal's form, identified by its visible parts: a release of the portal keeps
 * these, while ids and order change. It never holds the field's value.
 */
export const assignedField = z.strictObject({
  /** Without marks and spaces; '' where the page shows none. */
  label: text,
  /** The headings that qualify the label, outermost first. */
  section: z.array(text),
  kind: z.enum(CONTROL_KINDS),
  /** Its number among the fields of the same label, section and kind, from 1. */
  nth: z.int().check(z.positive()),
  of: z.int().check(z.positive()),
  /** 割り当て: the meaning assigned by the user, `null` for none; left out where not assigned. */
  meaning: z.optional(z.nullable(fieldName)),
})

/** The user's declaration whether a form is the subsidy application. */
const formVerdict = z.strictObject({
  application: z.boolean(),
  /** The form's kind by the page's own words: the declaration does not apply to another kind. */
  kind: z.enum(OTHER_KINDS),
})

/**
 * A form of the portal, recognised by its fields, with either the meanings assigned to some of them
 * or a declaration about the whole form, never both.
 */
export const assignedForm = z.strictObject({
  id: z.string().check(minLength(1)),
  fields: z.array(assignedField).check(minLength(1)),
  /** The verdict, under the name that guides and storage have. */
  said: z.optional(formVerdict),
})

export type AssignedField = z.infer<typeof assignedField>
export type FormVerdict = z.infer<typeof formVerdict>
export type AssignedForm = z.infer<typeof assignedForm>
