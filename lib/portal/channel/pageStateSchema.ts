import * as z from 'zod/mini'
import { CONTROL_KINDS, OTHER_KINDS } from '../../guide/enums'
import { fieldName } from '../../guide/fieldName'
import { maxLength } from '../../lengthChecks'
import { RECEIPT_NUMBER } from '../../notation/receiptNumber'
import { EVIDENCE } from '../reading/reading'
import type { OpenField, PageGone, PageReport } from './message'

const why = z.union([
  z.object({ by: z.enum(['assigned', 'unlikely']) }),
  z.object({ by: z.literal('evidence'), evidence: z.array(z.enum(EVIDENCE)) }),
  z.object({ by: z.literal('tied'), between: z.array(fieldName) }),
  z.object({ by: z.enum(['repeated', 'taken']), as: fieldName }),
])

const readField = z.object({
  id: z.string(),
  label: z.string(),
  section: z.array(z.string()),
  nth: z.number(),
  kind: z.enum(CONTROL_KINDS),
  values: z.array(z.string()),
  tooLong: z.boolean(),
  rejected: z.boolean(),
  readOnly: z.boolean(),
  closed: z.boolean(),
  options: z.optional(z.array(z.string())),
  meaning: z.nullable(fieldName),
  why,
  typed: z.optional(z.literal(true)),
})

/** A reading as it arrives from a page, or from the browser's session storage. */
export const readingSchema = z.object({
  screen: z.enum(['form', 'confirmation', 'typed']),
  fields: z.array(readField),
  perhaps: z.nullable(z.string()),
  others: z.number(),
  uncertainFiles: z.optional(z.array(z.string())),
})

const shownForm = z.union([
  z.object({ found: z.enum(['none', 'reading', 'unloaded', 'unreadable']) }),
  z.object({
    found: z.enum(['application']),
    reading: z.extend(readingSchema, { screen: z.enum(['form', 'confirmation']) }),
    kind: z.enum(OTHER_KINDS),
    declared: z.boolean(),
  }),
  z.object({
    found: z.enum(['other']),
    fields: z.array(
      z.object({ label: z.string(), section: z.array(z.string()), kind: z.enum(CONTROL_KINDS) }),
    ),
    kind: z.enum(OTHER_KINDS),
    subsidy: z.nullable(z.string()),
    declared: z.boolean(),
  }),
])

const place = z.object({
  article: z.string(),
  kind: z.enum(['section', 'way']),
  path: z.array(z.string()),
  found: z.number(),
  folded: z.boolean(),
})

/** The page writes it: nothing long, and nothing but letters and digits in the number. */
const receipt = z.object({
  said: z.string().check(maxLength(80)),
  number: z.nullable(z.string().check(z.regex(RECEIPT_NUMBER))),
  after: z.boolean(),
})

const pageState = z.object({
  href: z.string(),
  article: z.nullable(
    z.object({
      number: z.nullable(z.string()),
      state: z.enum(['shown', 'missing', 'forbidden']),
      places: z.array(place),
      unloaded: z.boolean(),
    }),
  ),
  login: z.boolean(),
  form: shownForm,
  receipt: z.nullable(receipt),
})

const reportSchema = z.union([
  z.object({ type: z.literal('page'), frame: z.string(), top: z.boolean(), state: pageState }),
  z.object({ type: z.literal('gone'), frame: z.string() }),
  z.object({ type: z.literal('open-field'), fieldId: z.string() }),
])

/** Validates a message from a content script to a panel. @returns `null` for anything else. */
export function parseReport(message: unknown): PageReport | PageGone | OpenField | null {
  const parsed = reportSchema.safeParse(message)
  return parsed.success ? parsed.data : null
}
