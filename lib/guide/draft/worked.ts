import * as z from 'zod/mini'
import { minLength } from '../../lengthChecks'

const text = z.string().check(minLength(1))

/** The answers of a rule, as a worked application expects them. */
const answer = z.enum(['fail', 'review', 'pass', 'inapplicable'])

/**
 * An application with the outcomes that it should have: where a change of the guide alters one of
 * them, its author sees it at once.
 */
export const workedApplication = z.strictObject({
  title: text,
  /** The day of the check, Asia/Tokyo. */
  on: z.iso.date(),
  /** The texts of its fields, by the name of the field. */
  fields: z.record(text, z.string()),
  /** The names of its files, in one list for all. */
  files: z.array(text),
  expected: z.strictObject({
    /** 補助額の目安, yen; `null` where none can be made. Not compared if left out. */
    amount: z.optional(z.nullable(z.int().check(z.nonnegative()))),
    /** By the id of the rule; rules that are left out are not compared. */
    answers: z.record(text, answer),
  }),
})

export type WorkedApplication = z.infer<typeof workedApplication>
