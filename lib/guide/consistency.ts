import { message } from '../message.ts'
import { FACILITY_KINDS } from '../notation/facilityKind.ts'
import { assignedMeanings } from './assignmentConsistency.ts'
import { located, type Problem, property, repeated, unknown } from './placed.ts'
import type { Guide, Task } from './schema.ts'

/**
 * What a schema cannot see: that names within a guide lead somewhere, that nothing is there twice,
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
    ...costFields(guide),
    ...assignedMeanings(guide),
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
    property(located('questions', guide.questions), 'id', ({ id }) => id),
    property(located('phases', guide.phases), 'id', ({ id }) => id),
    property(placedSteps(guide), 'id', ({ id }) => id),
    property(placedTasks(guide), 'id', ({ id }) => id),
    property(articles, 'id', ({ id }) => id),
    property(articles, 'number', ({ number }) => number),
    property(articles, 'recordId', ({ recordId }) => recordId),
    property(located('subsidy.items', guide.subsidy.items), 'id', ({ id }) => id),
    property(located('subsidy.attachments', guide.subsidy.attachments), 'id', ({ id }) => id),
    property(fields, 'name', ({ name }) => name),
    labels,
  ].flatMap(repeated)
}

function taskReferences(guide: Guide): Problem[] {
  const tasks = placedTasks(guide)
  const articles = tasks.flatMap(({ path, value }) => located(`${path}.articles`, value.articles))
  const questions = tasks.flatMap(({ path, value }) => [
    ...property(conditions(`${path}.tellVendor`, value.tellVendor ?? []), 'question', asked),
    ...property(located(`${path}.inapplicable`, value.inapplicable), 'question', asked),
  ])
  return [
    ...unknown(articles, ids(guide.articles), 'guideNoArticle'),
    ...unknown(questions, ids(guide.questions), 'guideNoQuestion'),
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
    return unknown([{ path: `${path}.way.from`, value: way.from }], others, 'guideNoOtherArticle')
  })
}

function subsidyReferences({ articles, phases, questions, subsidy }: Guide): Problem[] {
  const tasks = phases.flatMap(({ steps }) => steps.flatMap((step) => step.tasks))
  const notices = subsidy.deadline
    ? [{ path: 'subsidy.deadline.notice', value: subsidy.deadline.notice }]
    : []
  const unconfirmed = [
    property(located('subsidy.terms', subsidy.terms), 'unconfirmed', (row) => row.unconfirmed),
    property(
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
    ...unknown(notices, ids(articles), 'guideNoArticle'),
    ...unknown(unconfirmed, ids(articles), 'guideNoArticle'),
    ...unknown(
      property(exclusions, 'question', ({ question }) => question),
      ids(questions),
      'guideNoQuestion',
    ),
    ...unknown(
      located('subsidy.requires.tasks', subsidy.requires.tasks),
      ids(tasks),
      'guideNoTask',
    ),
  ]
}

function termsOfKinds({ subsidy }: Guide): Problem[] {
  const kinds = located('subsidy.terms', subsidy.terms).flatMap(({ path, value }) =>
    located(`${path}.kinds`, value.kinds),
  )
  const missing = FACILITY_KINDS.filter((kind) => kinds.every(({ value }) => value !== kind))
  return [
    ...repeated(kinds),
    ...missing.map((kind) => ({
      path: 'subsidy.terms',
      problem: message('guideKindWithoutTerms', kind),
    })),
  ]
}

function tableSums({ subsidy }: Guide): Problem[] {
  const items = ids(subsidy.items)
  return located('subsidy.terms', subsidy.terms).flatMap(({ path, value }) => {
    const capped = Object.keys(value.itemCaps)
    const entries = capped.map((item) => ({ path: `${path}.itemCaps.${item}`, value: item }))
    const sum = Object.values(value.itemCaps).reduce((total, cap) => total + cap, 0)
    return [
      ...unknown(entries, items, 'guideNoItem'),
      ...items
        .filter((item) => !capped.includes(item))
        .map((item) => ({
          path: `${path}.itemCaps`,
          problem: message('guideItemWithoutCap', item),
        })),
      ...(sum === value.projectCap
        ? []
        : [
            {
              path: `${path}.projectCap`,
              problem: message('guideSumDiffers', String(value.projectCap), String(sum)),
            },
          ]),
    ]
  })
}

function costFields({ form, subsidy }: Guide): Problem[] {
  const prefix = 'cost:'
  const costs = property(located('form.fields', form.fields), 'name', ({ name }) => name)
    .filter(({ value }) => value.startsWith(prefix))
    .map(({ path, value }) => ({ path, value: value.slice(prefix.length) }))
  const missing = ids(subsidy.items).filter((item) => costs.every(({ value }) => value !== item))
  return [
    ...unknown(costs, ids(subsidy.items), 'guideNoItem'),
    ...missing.map((item) => ({
      path: 'form.fields',
      problem: message('guideItemWithoutField', item),
    })),
  ]
}

function ids(entries: readonly { readonly id: string }[]): string[] {
  return entries.map(({ id }) => id)
}
