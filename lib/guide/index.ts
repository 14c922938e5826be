import {
  FACILITY_KINDS,
  type FacilityKind,
  isOwnKind,
  type OwnKind,
} from '../notation/facilityKind.ts'
import type { Answers } from './enums.ts'
import type { Article, Exemption, Guide, Step, Task } from './schema.ts'

/** @returns the guide's short title, or else its title. */
export function guideName({ shortTitle, title }: Pick<Guide, 'shortTitle' | 'title'>): string {
  return shortTitle ?? title
}

/** @returns the kinds of facility that only this guide's subsidy knows, in its order. */
export function ownKindsOf({
  subsidy,
}: {
  readonly subsidy: Pick<Guide['subsidy'], 'terms'>
}): readonly OwnKind[] {
  return [...new Set(subsidy.terms.flatMap(({ kinds }) => kinds.filter(isOwnKind)))]
}

/** @returns the kinds of facility to choose from: those of the trade, then those that only this guide knows. */
export function kindsToChoose(guide: {
  readonly subsidy: Pick<Guide['subsidy'], 'terms'>
}): readonly FacilityKind[] {
  return [...FACILITY_KINDS, ...ownKindsOf(guide)]
}

/** @returns all steps of all phases, in the handbook's order. */
export function stepsOf({ phases }: Pick<Guide, 'phases'>): Step[] {
  return phases.flatMap(({ steps }) => steps)
}

/** @returns all tasks of all steps, in the handbook's order. */
export function tasksOf(guide: Pick<Guide, 'phases'>): Task[] {
  return stepsOf(guide).flatMap(({ tasks }) => tasks)
}

/** @returns the step that the task `taskId` belongs to, or `undefined` if no step has it. */
export function stepOf(guide: Guide, taskId: string): Step | undefined {
  return stepsOf(guide).find(({ tasks }) => tasks.some(({ id }) => id === taskId))
}

/**
 * @returns the number before the title of a phase or step in the handbook, `1-1`; '' for what
 *   comes first of all and for what has no number there.
 */
export function numberOf({ id, unnumbered }: Pick<Step, 'id' | 'unnumbered'>): string {
  return id === '0' || unnumbered ? '' : id
}

/** @returns the lines of the letter to the vendor for these answers. */
export function linesFor({ tellVendor = [] }: Task, answers: Answers): string[] {
  return tellVendor.flatMap((line) => {
    if (typeof line === 'string') return [line]
    return (answers[line.question] === true) === line.yes ? [line.text] : []
  })
}

/** @returns the article with this id in the guide. */
export function articleOf(guide: Guide, id: string): Article | undefined {
  return guide.articles.find((article) => article.id === id)
}

/** @param number as in an address, `KB0011639`, in upper or lower case. */
export function articleByNumber(guide: Guide, number: string): Article | undefined {
  const printed = number.toUpperCase()
  return guide.articles.find((article) => article.number === printed)
}

/** @param recordId as in an address without a number, 32 hexadecimal digits in either case. */
export function articleByRecordId(guide: Guide, recordId: string): Article | undefined {
  const stored = recordId.toLowerCase()
  return guide.articles.find((article) => article.recordId === stored)
}

/** @returns the tasks that the article is read for, in the handbook's order. */
export function tasksWithArticle(guide: Guide, articleId: string): Task[] {
  return tasksOf(guide).filter(({ articles }) => articles.includes(articleId))
}

/** @returns the first reason why the task does not apply with these answers; skipped is not yes. */
export function inapplicability(task: Task, answers: Answers): Exemption | undefined {
  return task.inapplicable.find(({ question }) => answers[question] === true)
}

/** @returns the tasks of the application itself: those that are not required before it. */
export function applicationTasks(guide: Guide): Task[] {
  const tasks = tasksOf(guide)
  const required = new Set(guide.subsidy.requires.tasks)
  return tasks.slice(tasks.findLastIndex(({ id }) => required.has(id)) + 1)
}
