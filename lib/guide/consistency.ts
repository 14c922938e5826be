import { message } from '../message.ts'
import { yenMessage } from '../notation/format.ts'
import { assignedMeanings } from './assignmentConsistency.ts'
import { circularWays } from './draft/circularWays.ts'
import { oddTexts, tooManyTasks } from './draft/oddTexts.ts'
import { tasksOf } from './index.ts'
import { located, type Problem, repeatedValues, unknownValues, valuesOf } from './located.ts'
import type { Guide, Task } from './schema.ts'

/**
 * Checks what a schema cannot express: that ids within a guide exist, that none occurs twice,
 * and that the subsidy table adds up.
 *
 * @returns every inconsistency, in the order of the checks; none for a guide that can be used.
 */
export function inconsistencies(guide: Guide): Problem[] {
  return [
    ...repetitions(guide),
    ...taskReferences(guide),
    ...articleReferences(guide),
    ...subsidyReferences(guide),
    ...termsOfKinds(guide),
    ...tableSums(guide),
    ...roundingOfTerms(guide),
    ...costFields(guide),
    ...assignedMeanings(guide),
    ...circularWays(guide),
    ...oddTexts(guide),
    ...tooManyTasks(guide),
  ]
}

function placedSteps(guide: Guide) {
  return located('phases', guide.phases).flatMap(({ path, value }) =>
    located(`${path}.steps`, value.steps),
  )
}

function placedTasks(guide: Guide) {
  return placedSteps(guide).flatMap(({ path, value }) => located(`${path}.tasks`, value.tasks))
}

function repetitions(guide: Guide): Problem[] {
  const articles = located('articles', guide.articles)
  const fields = located('form.fields', guide.form.fields)
  const labels = fields.flatMap(({ path, value }) => located(`${path}.labels`, value.labels))
  return [
    valuesOf(located('questions', guide.questions), 'id', ({ id }) => id),
    valuesOf(located('phases', guide.phases), 'id', ({ id }) => id),
    valuesOf(placedSteps(guide), 'id', ({ id }) => id),
    valuesOf(placedTasks(guide), 'id', ({ id }) => id),
    valuesOf(articles, 'id', ({ id }) => id),
    valuesOf(articles, 'number', ({ number }) => number),
    valuesOf(articles, 'recordId', ({ recordId }) => recordId),
    valuesOf(located('subsidy.items', guide.subsidy.items), 'id', ({ id }) => id),
    valuesOf(located('subsidy.attachments', guide.subsidy.attachments), 'id', ({ id }) => id),
    valuesOf(fields, 'name', ({ name }) => name),
    labels,
  ].flatMap(repeatedValues)
}

function taskReferences(guide: Guide): Problem[] {
  const tasks = placedTasks(guide)
  const articles = tasks.flatMap(({ path, value }) => located(`${path}.articles`, value.articles))
  const questions = tasks.flatMap(({ path, value }) => [
    ...valuesOf(conditions(`${path}.tellVendor`, value.tellVendor ?? []), 'question', asked),
    ...valuesOf(located(`${path}.inapplicable`, value.inapplicable), 'question', asked),
  ])
  return [
    ...unknownValues(articles, ids(guide.articles), 'guideNoArticle'),
    ...unknownValues(questions, ids(guide.questions), 'guideNoQuestion'),
  ]
}

function asked({ question }: { readonly question: string }): string {
  return question
}

/** @returns the lines of a letter that depend on an answer. */
function conditions(path: string, lines: NonNullable<Task['tellVendor']>) {
  return located(path, lines).flatMap(({ path, value }) =>
    typeof value === 'string' ? [] : [{ path, value }],
  )
}

function articleReferences(guide: Guide): Problem[] {
  return located('articles', guide.articles).flatMap(({ path, value }) => {
    const { number, recordId, way } = value
    if (way === undefined) {
      const reachable = number !== undefined || recordId !== undefined
      return reachable ? [] : [{ path, problem: message('guideArticleUnreachable') }]
    }
    const others = ids(guide.articles).filter((other) => other !== value.id)
    return unknownValues(
      [{ path: `${path}.way.from`, value: way.from }],
      others,
      'guideNoOtherArticle',
    )
  })
}

function subsidyReferences(guide: Guide): Problem[] {
  const { articles, questions, subsidy } = guide
  const tasks = tasksOf(guide)
  const notices = subsidy.deadline
    ? [{ path: 'subsidy.deadline.notice', value: subsidy.deadline.notice }]
    : []
  const unconfirmed = [
    valuesOf(located('subsidy.terms', subsidy.terms), 'unconfirmed', (row) => row.unconfirmed),
    valuesOf(
      located('subsidy.attachments', subsidy.attachments),
      'unconfirmed',
      (file) => file.unconfirmed,
    ),
  ].flat()
  const exclusions = [
    ...located('subsidy.exclusions', subsidy.exclusions),
    ...located('subsidy.items', subsidy.items).flatMap(({ path, value }) =>
      located(`${path}.unneeded`, value.unneeded ?? []),
    ),
  ]
  return [
    ...unknownValues(notices, ids(articles), 'guideNoArticle'),
    ...unknownValues(unconfirmed, ids(articles), 'guideNoArticle'),
    ...unknownValues(
      valuesOf(exclusions, 'question', ({ question }) => question),
      ids(questions),
      'guideNoQuestion',
    ),
    ...unknownValues(
      located('subsidy.requires.tasks', subsidy.requires.tasks),
      ids(tasks),
      'guideNoTask',
    ),
  ]
}

/** A kind may be missing: then the subsidy is not for it. */
function termsOfKinds({ subsidy }: Guide): Problem[] {
  return repeatedValues(
    located('subsidy.terms', subsidy.terms).flatMap(({ path, value }) =>
      located(`${path}.kinds`, value.kinds),
    ),
  ).map(({ path }) => ({ path, problem: message('guideKindTwice') }))
}

function tableSums({ subsidy }: Guide): Problem[] {
  const items = ids(subsidy.items)
  return located('subsidy.terms', subsidy.terms).flatMap(({ path, value }) => {
    const capped = Object.keys(value.itemCaps)
    const entries = capped.map((item) => ({ path: `${path}.itemCaps.${item}`, value: item }))
    const sum = Object.values(value.itemCaps).reduce((total, cap) => total + cap, 0)
    const { projectCap } = value
    // A subsidy can have no caps of items at all.
    const differs = capped.length > 0 && projectCap !== undefined && sum !== projectCap
    const problem = message('guideSumDiffers', yenMessage(projectCap ?? 0), yenMessage(sum))
    return [
      ...unknownValues(entries, items, 'guideNoItem'),
      ...items
        .filter((item) => capped.length > 0 && !capped.includes(item))
        .map((item) => ({
          path: `${path}.itemCaps`,
          problem: message('guideItemWithoutCap', titleOf(subsidy, item)),
        })),
      ...(differs ? [{ path: `${path}.projectCap`, problem }] : []),
    ]
  })
}

function titleOf({ items }: Guide['subsidy'], item: string): string {
  return items.find(({ id }) => id === item)?.title ?? item
}

function roundingOfTerms({ subsidy: { rounding, terms } }: Guide): Problem[] {
  if (rounding !== undefined || terms.length === 0) return []
  return [{ path: 'subsidy.rounding', problem: message('guideNoRounding') }]
}

function costFields({ form, subsidy }: Guide): Problem[] {
  const prefix = 'cost:'
  const costs = valuesOf(located('form.fields', form.fields), 'name', ({ name }) => name)
    .filter(({ value }) => value.startsWith(prefix))
    .map(({ path, value }) => ({ path, value: value.slice(prefix.length) }))
  const missing = ids(subsidy.items).filter((item) => costs.every(({ value }) => value !== item))
  return [
    ...unknownValues(costs, ids(subsidy.items), 'guideNoItem'),
    ...missing.map((item) => ({
      path: 'form.fields',
      problem: message('guideItemWithoutField', titleOf(subsidy, item)),
    })),
  ]
}

function ids(entries: readonly { readonly id: string }[]): string[] {
  return entries.map(({ id }) => id)
}
