import { newDraft } from '../../../lib/guide/draft/draft'
import { type DraftFinding, findingsOf } from '../../../lib/guide/draft/findings'
import {
  type Json,
  jsonOf,
  placeOfPath,
  type Values,
  withValue,
} from '../../../lib/guide/draft/tree'
import { loadGuide } from '../../../lib/guide/guides'
import type { FindGuide } from '../../../lib/guide/included/inclusion'
import { bundledPart } from '../../../lib/guide/included/parts'
import { japanese } from '../../japanese'

export const guide = await loadGuide()
export const draft = newDraft('one', guide, '山田', '2026-05-01T00:00:00Z')
export const emptyDraft = newDraft('two', null, '山田', '2026-05-01T00:00:00Z')

/** The paths of a task and of the terms of clinics in the handbook. */
export const TASK = 'phases[1].steps[0].tasks[0]'
export const TERMS = 'subsidy.terms[2]'

/** A change of the handbook's draft, and what is said about it. */
export interface OddInput {
  /** Continues the sentence 'a draft with …'. */
  readonly odd: string
  readonly path: string
  /** Left out: the value is removed. */
  readonly to?: Json
  /** The path where it is said; left out where it is the one that was changed. */
  readonly at?: string
  /** The weight of the finding, and its sentence. */
  readonly said: string
}

/** @returns the values of the handbook's draft with one place changed. */
export function having(path: string, to?: Json, from: Values = draft.values): Values {
  return withValue(from, placeOfPath(path), to)
}

/** @returns the values with so many tasks in the step of `TASK`. */
export function havingTasks(count: number): Values {
  const task = jsonOf(guide.phases[1]?.steps[0]?.tasks[0])
  const tasks = Array.from({ length: count }, (_, index) => ({
    ...Object(task),
    id: `task-${index}`,
  }))
  return having('phases[1].steps[0].tasks', tasks)
}

/** Finds also a guide that includes the handbook in turn. */
const findOther: FindGuide = (id) =>
  id === 'other' ? { ...guide, id, includes: [{ guide: guide.id }] } : bundledPart(id)

export function findings(values: Values): DraftFinding[] {
  return findingsOf(values, findOther)
}

/** @returns what is said at a path: weight and sentence. */
export function saidAt(path: string, values: Values): string[] {
  return findings(values)
    .filter((finding) => finding.path === path)
    .map(({ problem, weight }) => `${weight} ${japanese(problem)}`)
}

/** @returns what is said about the change, where it is to be said. */
export function saidAbout({ path, to, at = path }: OddInput): string[] {
  return saidAt(at, having(path, to))
}

/** @returns what stops the draft. */
export function stopsIn(values: Values): DraftFinding[] {
  return findings(values).filter(({ weight }) => weight === 'stop')
}
