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

const shownForm = z.union([
  z.object({ found: z.enum(['none', 'reading', 'unreadable']) }),
  z.object({
    found: z.enum(['application']),
    reading: z.object({ screen: z.enum(['form', 'confirmation']), fields: z.array(field) }),
  }),
  z.object({ found: z.enum(['other']), fields: z.number() }),
])

const schema = z.object({
  href: z.string(),
  article: z.nullable(
    z.object({
      number: z.nullable(z.string()),
      state: z.enum(['shown', 'missing', 'forbidden']),
    }),
  ),
  form: shownForm,
})

/** @returns what a page's end told a panel; `null` for anything else that reached the port. */
export function parsePageState(message: unknown): PageState | null {
  const parsed = schema.safeParse(message)
  return parsed.success ? parsed.data : null
}
