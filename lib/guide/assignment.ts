import * as z from 'zod/mini'
import { fieldName } from './fieldName.ts'
import { CONTROL_KINDS, LONGEST_LABEL, OTHER_KINDS } from './words.ts'

const text = z.string().check(z.maxLength(LONGEST_LABEL))

/**
 * A field of the portal's form, by what a person sees of it: what a release of the portal leaves
 * as it is, where ids and order change. Never what stood in it.
 */
export const assignedField = z.strictObject({
  /** Without marks and spaces; '' where the page shows none. */
  label: text,
  /** The headings that qualify the label, outermost first. */
  section: z.array(text),
  kind: z.enum(CONTROL_KINDS),
  /** Of so many fields of the same label, section and kind it is the one of this number, from 1. */
  nth: z.int().check(z.positive()),
  of: z.int().check(z.positive()),
  /** 割り当て: what a person said it means, `null` for nothing of ours; left out where none did. */
  meaning: z.optional(z.nullable(fieldName)),
})

/** Whether a form is the subsidy application, as a person said. */
const saidOfForm = z.strictObject({
  application: z.boolean(),
  /** What the page's own words told of it: what was said does not hold where they tell another kind. */
  kind: z.enum(OTHER_KINDS),
})

/**
 * A form of the portal, known again by its fields, and what was assigned to some of them, or what
 * was said of it as a whole: not both.
 */
export const assignedForm = z.strictObject({
  id: z.string().check(z.minLength(1)),
  fields: z.array(assignedField).check(z.minLength(1)),
  said: z.optional(saidOfForm),
})

export type AssignedField = z.infer<typeof assignedField>
export type FormVerdict = z.infer<typeof saidOfForm>
export type AssignedForm = z.infer<typeof assignedForm>
