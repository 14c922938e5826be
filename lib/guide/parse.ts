import * as z from 'zod/mini'
import { message } from '../message.ts'
import { parseJson } from '../parseJson.ts'
import { inconsistencies } from './consistency.ts'
import { plainProblem } from './draft/plainProblem.ts'
import { jsonOf } from './draft/tree.ts'
import { type FindGuide, inclusionProblems, withIncluded } from './included/inclusion.ts'
import type { Problem } from './located.ts'
import { type Guide, guideSchema } from './schema.ts'

/** A valid guide, or all problems of the file. */
export type ParsedGuide =
  | { readonly ok: true; readonly guide: Guide }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * @param file a guide's file: its text, or its parsed content.
 * @param find finds the guides that it includes.
 * @returns the guide with what it includes; or the schema's problems, or, where the schema has none, the inconsistencies.
 *   A problem of the whole file has an empty path.
 */
export function parseGuide(file: unknown, find: FindGuide): ParsedGuide {
  const value = typeof file === 'string' ? parseJson(file) : file
  const other = value === undefined ? 'guideNoJson' : otherFile(value)
  if (other !== null) return { ok: false, problems: [{ path: '', problem: message(other) }] }
  const result = guideSchema.safeParse(value)
  if (!result.success) {
    const values = jsonOf(value)
    const problems = result.error.issues.map((issue) => ({
      path: z.core.toDotPath(issue.path),
      problem: plainProblem(issue, values),
    }))
    return { ok: false, problems }
  }
  const guide = withIncluded(result.data, find)
  const problems = [...inclusionProblems(guide, find), ...inconsistencies(guide)]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, guide }
}

/** @returns what a file without anything of a guide is: its missing parts would help nobody. */
function otherFile(value: unknown): 'guideIsNone' | 'guideIsBackup' | null {
  if (typeof value !== 'object' || value === null) return 'guideIsNone'
  if ('format' in value && String(value.format).startsWith('junbi-navi-')) return 'guideIsBackup'
  return ['schema', 'phases', 'subsidy'].some((part) => part in value) ? null : 'guideIsNone'
}
