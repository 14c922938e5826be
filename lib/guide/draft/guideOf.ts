import * as z from 'zod/mini'
import { inconsistencies } from '../consistency.ts'
import { type FindGuide, inclusionProblems, withIncluded } from '../included/inclusion.ts'
import { ownPath } from '../included/ownPath.ts'
import type { Problem } from '../located.ts'
import { type Guide, guideSchema } from '../schema.ts'
import { completed } from './completed.ts'
import { type Draft, isSecondPerson } from './draft.ts'
import { plainProblem } from './plainProblem.ts'
import { isList, isTree, type Json, type Values } from './tree.ts'

/** The guide that a draft makes, or what is still missing or wrong. */
type DraftedGuide =
  | { readonly ok: true; readonly guide: Guide }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * @param find finds the guides that it includes.
 * @returns the guide that the values make, with what it includes: it passes the schema and does not
 *   contradict itself.
 */
export function guideOf(values: Values, find: FindGuide): DraftedGuide {
  const result = guideSchema.safeParse(completed(pruned(values)))
  if (!result.success) {
    const problems = result.error.issues.map((issue) => ({
      path: z.core.toDotPath(issue.path),
      problem: plainProblem(issue, values),
    }))
    return { ok: false, problems: onceEach(problems) }
  }
  const guide = withIncluded(result.data, find)
  const problems = [...inclusionProblems(guide, find), ...inconsistencies(guide)].map(
    ({ path, problem }) => ({ path: ownPath(path, guide), problem }),
  )
  return problems.length > 0 ? { ok: false, problems } : { ok: true, guide }
}

/**
 * @returns the guide of a draft as it is handed over: with its author and who else checked it.
 *   Only a draft that somebody named has checked is handed over.
 */
export function finishedGuide(
  { author, status, values }: Draft,
  find: FindGuide,
): DraftedGuide | null {
  if (status.is === 'draft') return null
  const drafted = guideOf(values, find)
  if (!drafted.ok) return drafted
  const { by, on } = status
  const made = isSecondPerson(author, by) ? { by: author, on, checked: { by, on } } : { by, on }
  return { ok: true, guide: { ...drafted.guide, made } }
}

/** Parts that a guide has even when there is nothing in them. */
const KEPT = new Set(['holds', 'itemCaps', 'fields', 'answers'])

/** @returns the values without parts in which nothing is written. */
function pruned(values: Values): Values {
  const kept = Object.entries(values).flatMap(([key, value]): [string, Json][] => {
    const part = prunedPart(value)
    const isEmpty = isTree(part) && Object.keys(part).length === 0
    return isEmpty && !KEPT.has(key) ? [] : [[key, part]]
  })
  return Object.fromEntries(kept)
}

function prunedPart(value: Json): Json {
  if (isList(value)) return value.map(prunedPart)
  return isTree(value) ? pruned(value) : value
}

function onceEach(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ path, problem }) => {
    const key = `${path} ${problem.key}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
