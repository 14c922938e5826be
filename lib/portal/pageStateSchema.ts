import * as z from 'zod/mini'
import { fieldName } from '../guide/fieldName'
import { CONTROL_KINDS, type PageState } from './reading'

const field = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(CONTROL_KINDS),
  values: z.array(z.string()),
  rejected: z.boolean(),
  meaning: z.nullable(fieldName),
})

const schema = z.object({
  href: z.string(),
  article: z.nullable(
    z.object({
      number: z.nullable(z.string()),
      state: z.enum(['shown', 'missing', 'forbidden']),
    }),
  ),
  application: z.nullable(
    z.object({ screen: z.enum(['form', 'confirmation']), fields: z.array(field) }),
  ),
  otherFields: z.number(),
})

/** @returns what a page's end told a panel; `null` for anything else that reached the port. */
export function parsePageState(message: unknown): PageState | null {
  const parsed = schema.safeParse(message)
  return parsed.success ? parsed.data : null
}
