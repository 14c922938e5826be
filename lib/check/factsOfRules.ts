import { tasksOf } from '../guide'
import type { Guide, Source } from '../guide/schema'
import { rulesFor } from './rules'

/** Parts of a guide's data, each with a source. */
type Facts = readonly (object | undefined)[]

/** @returns the cautions and notes of a guide whose text says so. */
function saying(guide: Guide, words: RegExp): Facts {
  const texts = [...tasksOf(guide).flatMap(({ cautions }) => cautions), ...guide.subsidy.notes]
  return texts.filter(({ text }) => words.test(text))
}

/** @returns the question of the first run, and what its answer makes unnecessary. */
function answered(guide: Guide, id: string): Facts {
  return [
    ...guide.questions.filter((question) => question.id === id),
    ...tasksOf(guide).flatMap((task) =>
      task.inapplicable.filter(({ question }) => question === id),
    ),
  ]
}

const TAX = /税込/
const PAYMENT = /支払いが済んでから/
const ALL_ITEMS = /項目をすべて/

/** What each rule rests on in a guide, by the rule's id or by what stands before its colon. */
const FACTS: Readonly<Record<string, (guide: Guide) => Facts>> = {
  'facility-kind': (guide) => [
    ...guide.subsidy.terms,
    ...saying(guide, /大型チェーン薬局とは|^施設区分を/),
  ],
  'item-cap': (guide) => [
    ...guide.subsidy.terms,
    ...guide.subsidy.items,
    ...saying(guide, /補助の対象は/),
    ...saying(guide, TAX),
  ],
  'item-need': (guide) => [
    ...guide.subsidy.items.flatMap(({ unneeded = [] }) => unneeded),
    ...answered(guide, 'adapted'),
    ...saying(guide, /システム改修が済んでいる/),
  ],
  'total-cost': (guide) => [
    ...guide.subsidy.terms,
    ...guide.subsidy.items,
    ...saying(guide, TAX),
    ...saying(guide, /^総事業費に書く/),
  ],
  'totals-agree': (guide) => [
    ...saying(guide, /合計金額が同じ|内訳書を作って分け/),
    ...saying(guide, TAX),
  ],
  'total-receipt': (guide) => saying(guide, ALL_ITEMS),
  'total-breakdown': (guide) => saying(guide, ALL_ITEMS),
  'requested-amount': (guide) => [
    ...guide.subsidy.terms,
    guide.subsidy.rounding,
    ...saying(guide, /補助率と上限の金額は/),
  ],
  bought: ({ subsidy }) => subsidy.items,
  'completion-date': ({ subsidy }) => [subsidy.requires],
  'completion-application': (guide) => [
    guide.subsidy.requires,
    ...saying(guide, /導入が完了したあと/),
  ],
  'completion-start': (guide) => saying(guide, /完了日は/),
  'receipt-date': (guide) => [guide.subsidy.payment, ...saying(guide, PAYMENT)],
  'application-date': ({ subsidy }) => [subsidy.deadline],
  deadline: ({ subsidy }) => [subsidy.deadline],
  'year-slip': ({ subsidy }) => [subsidy.begins],
  attachment: ({ subsidy }) => subsidy.attachments,
  'receipt-kind': (guide) => saying(guide, /領収書の代わりになりません/),
  'already-subsidised': (guide) => [
    ...guide.subsidy.exclusions,
    ...answered(guide, 'subsidised'),
    ...saying(guide, /両方で補助/),
  ],
  'not-applied': (guide) => saying(guide, /1回限り/),
  'tasks-done': ({ subsidy }) => [subsidy.requires],
  paid: (guide) => [guide.subsidy.payment, guide.subsidy.requires, ...saying(guide, PAYMENT)],
  'breakdown-complete': (guide) => [
    ...saying(guide, ALL_ITEMS),
    ...saying(guide, /合計金額が同じ/),
  ],
  'code-current': (guide) => saying(guide, /承継などで/),
  'basic-cost': (guide) => saying(guide, /カスタマイズ/),
  'receipt-itemised': (guide) => saying(guide, /一式/),
}

/** @returns the parts of the guide's data that the rule rests on. */
export function factsOfRule(rule: string, guide: Guide): ReadonlySet<object> {
  const [family = rule, part] = rule.split(':')
  const isOfOther = (fact: object) => 'id' in fact && part !== undefined && fact.id !== part
  const facts = (FACTS[family]?.(guide) ?? []).flatMap((fact) => (fact ? [fact] : []))
  return new Set(facts.filter((fact) => !isOfOther(fact) || family === 'item-need'))
}

/** A fact of a guide, by its place in the data. */
export interface SourcedFact {
  readonly path: string
  readonly text: string
  readonly source: Source
  /** The part of the guide's data. */
  readonly data: object
}

/** @returns every fact of a guide that has a source, in the guide's order. */
export function factsOf(guide: Guide): SourcedFact[] {
  const facts: SourcedFact[] = []
  const visit = (value: unknown, path: string) => {
    if (!(value instanceof Object)) return
    const { source, text, reason, title, date } = Object(value)
    if (source !== undefined) {
      const [said = ''] = [text, reason, title, date].filter((each) => typeof each === 'string')
      facts.push({ path, text: said, source, data: value })
    }
    for (const [key, part] of Object.entries(value)) {
      visit(part, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`.replace(/^\./, ''))
    }
  }
  visit(guide, '')
  return facts
}

/** @returns the facts of a guide with the rules that rest on each. */
export function factsWithRules(guide: Guide): (SourcedFact & { readonly rules: string[] })[] {
  const rules = rulesFor(guide).map(({ id }) => ({ id, facts: factsOfRule(id, guide) }))
  return factsOf(guide).map((fact) => ({
    ...fact,
    rules: rules.filter(({ facts }) => facts.has(fact.data)).map(({ id }) => id),
  }))
}
