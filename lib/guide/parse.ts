import * as z from 'zod/mini'
import { message } from '../message.ts'
import { inconsistencies } from './consistency.ts'
import type { Problem } from './placed.ts'
import { type Guide, guideSchema } from './schema.ts'

/** A guide that can be used, or everything that is wrong with the file. */
export type ParsedGuide =
  | { readonly ok: true; readonly guide: Guide }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * @param file a guide's file: its text, or what it holds.
 * @param language that of whoever writes or imports the guide, as a BCP 47 tag: zod/mini brings no
 *   sentences of its own.
 * @returns the guide; or the schema's problems, or, where the schema has none, the inconsistencies.
 *   A problem of the whole file has an empty path.
 */
export function parseGuide(file: unknown, language: string): ParsedGuide {
  const read = typeof file === 'string' ? readJson(file) : { ok: true, value: file }
  if (!read.ok) return { ok: false, problems: [{ path: '', problem: message('guideNoJson') }] }
  const { localeError } = language === 'ja' ? z.locales.ja() : z.locales.en()
  const result = guideSchema.safeParse(read.value, { error: localeError })
  if (!result.success) {
    const problems = result.error.issues.map((issue) => ({
      path: z.core.toDotPath(issue.path),
      problem: message('literal', issue.message),
    }))
    return { ok: false, problems }
  }
  const problems = inconsistencies(result.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, guide: result.data }
}

function readJson(json: string): { ok: boolean; value?: unknown } {
  try {
    return { ok: true, value: JSON.parse(json) }
  } catch {
    return { ok: false }
  }
}
