import { type Message, message } from '../../message.ts'
import { dateMessage, yenMessage } from '../../notation/format.ts'
import type { FindGuide } from '../included/inclusion.ts'
import { located } from '../located.ts'
import type { Guide } from '../schema.ts'
import { guideOf } from './guideOf.ts'
import { oddTexts } from './oddTexts.ts'
import { isList, isTree, type Values } from './tree.ts'
import { wordDoubts } from './wordDoubts.ts'

/** What is missing, wrong or odd in a draft, at its place. */
export interface DraftFinding {
  /** As in `Problem`; '' for the whole draft. */
  readonly path: string
  readonly problem: Message
  /** `stop`: the draft cannot be used so. `look`: it can, but it is likely a slip. */
  readonly weight: 'stop' | 'look'
}

/** @returns what there is to say about a draft while it is written: what stops it first. */
export function findingsOf(values: Values, find: FindGuide): DraftFinding[] {
  if (isEmpty(values)) return [{ path: 'title', problem: message('draftEmpty'), weight: 'stop' }]
  const drafted = guideOf(values, find)
  if (drafted.ok) return doubts(drafted.guide)
  // While something is missing the guide's own checks do not run, and odd texts are said all the same.
  const odd = drafted.problems.every(({ path }) => path !== '') ? oddTexts(values) : []
  const known = new Set(drafted.problems.map(({ path, problem }) => path + problem.key))
  const more = odd.filter(({ path, problem }) => !known.has(path + problem.key))

  return [...drafted.problems, ...more].map((each) => ({ ...each, weight: 'stop' }))
}

/** Nothing is written in it: no title, no step, no item. */
function isEmpty({ title, phases, articles, subsidy }: Values): boolean {
  const items = isTree(subsidy) ? subsidy.items : undefined
  return [phases, articles, items].every((list) => !isList(list) || list.length === 0) && !title
}

/** What a whole guide says that two of its facts can hardly both be true. */
function doubts(guide: Guide): DraftFinding[] {
  const cannotBe = [...turnedDates(guide), ...rates(guide)].map(
    (each): DraftFinding => ({ ...each, weight: 'stop' }),
  )
  const likely = [unknowns, dates, caps, unsourced, wordDoubts].flatMap((find) => find(guide))
  return [...cannotBe, ...likely.map((each): DraftFinding => ({ ...each, weight: 'look' }))]
}

type Doubt = Omit<DraftFinding, 'weight'>

/** A programme that ends before it begins: said at both days, as either can be the slip. */
function turnedDates({ part, subsidy: { begins, deadline } }: Guide): Doubt[] {
  if (part || !begins || !deadline || begins.date <= deadline.date) return []
  const days = [deadline.date, begins.date].map((day) => dateMessage(Temporal.PlainDate.from(day)))
  const problem = message('draftDeadlineBeforeBegin', ...days)
  return ['subsidy.deadline.date', 'subsidy.begins.date'].map((path) => ({ path, problem }))
}

function rates({ subsidy }: Guide): Doubt[] {
  return located('subsidy.terms', subsidy.terms).flatMap(({ path, value: { rate } }) =>
    rate.numerator > rate.denominator
      ? [{ path: `${path}.rate`, problem: message('draftRateAboveOne') }]
      : [],
  )
}

/** What an application cannot be checked for while it is left out. */
function unknowns({ part, subsidy }: Guide): Doubt[] {
  if (part) return []
  const lists = [
    ['subsidy.items', subsidy.items, 'draftNoItems'],
    ['subsidy.terms', subsidy.terms, 'draftNoTerms'],
  ] as const
  return lists.flatMap(([path, list, key]) =>
    list.length === 0 ? [{ path, problem: message(key) }] : [],
  )
}

/** Days that contradict each other: ISO 8601 compares as text. */
function dates({ holds, part, subsidy }: Guide): Doubt[] {
  if (part) return []
  const { deadline } = subsidy
  const found: Doubt[] = []
  if (deadline === undefined) {
    found.push({ path: 'subsidy.deadline', problem: message('draftNoDeadline') })
  } else {
    const path = 'subsidy.deadline.date'
    if (holds.until !== undefined && deadline.date > holds.until) {
      found.push({ path, problem: message('draftDeadlineAfterEnd') })
    }
    if (holds.from !== undefined && deadline.date < holds.from) {
      found.push({ path, problem: message('draftDeadlineBeforeStart') })
    }
  }
  return found
}

/** A cap that is not what rate and costs within their caps make, rounded once, is most likely a slip. */
function caps({ subsidy }: Guide): Doubt[] {
  const unit = subsidy.rounding?.unit ?? 1
  return located('subsidy.terms', subsidy.terms).flatMap(({ path, value }) => {
    const { cap, projectCap, rate } = value
    if (projectCap === undefined || rate.numerator > rate.denominator) return []
    const share = (projectCap * rate.numerator) / rate.denominator
    const made = Math.floor(share / unit) * unit
    if (cap === made) return []
    const problem = message('draftCapDiffers', yenMessage(made), yenMessage(cap))
    return [{ path: `${path}.cap`, problem }]
  })
}

/** A number of an article, or an amount, that nobody compared with its source. */
function unsourced({ subsidy }: Guide): Doubt[] {
  const facts = [
    ...located('subsidy.terms', subsidy.terms),
    ...(subsidy.deadline ? [{ path: 'subsidy.deadline', value: subsidy.deadline }] : []),
  ]
  return facts.flatMap(({ path, value }) =>
    value.confirmed === undefined
      ? [{ path: `${path}.confirmed`, problem: message('draftNotConfirmed') }]
      : [],
  )
}
