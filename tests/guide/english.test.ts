import { expect, test } from 'vitest'
import { EXPLANATIONS } from '../../lib/check/explanations'
import { rulesFor } from '../../lib/check/rules'
import { PAPER_EXPLANATIONS } from '../../lib/document/explanations'
import { paperRulesFor } from '../../lib/document/rules'
import { bundledParts, GUIDE_IDS, loadGuide } from '../../lib/guide/guides'
import type { Guide, Source } from '../../lib/guide/schema'
import restInEnglish from '../../lib/guide/translation/english.json' with { type: 'json' }
import { subsidyInEnglish } from '../../lib/guide/translation/subsidy'
import quoted from '../../lib/guide/translation/subsidyEnglish.json' with { type: 'json' }
import { CODE_IN_FORM, PAGE } from '../../lib/portal/check/checkReading'
import { SEVERAL_FORMS } from '../../lib/portal/check/severalForms'

const guides = [
  ...(await Promise.all(GUIDE_IDS.map((id) => loadGuide(id)))),
  ...(await bundledParts()),
]

const english = { ...restInEnglish, ...quoted }

/** @returns what is said of sources other than the handbook: how far they can be trusted. */
function sourcesOf(guide: Guide): string[] {
  const rules = [...rulesFor(guide), ...paperRulesFor(guide)].map(({ source }) => source)
  const sources: Source[] = [...rules, PAGE, CODE_IN_FORM, SEVERAL_FORMS]
  JSON.stringify(guide, (_, value) => {
    if (typeof value?.section === 'string' && typeof value.document === 'string') {
      sources.push(value)
    }
    return value
  })
  return sources
    .filter(({ document, section }) => document !== guide.title || /推定|差し引き/.test(section))
    .flatMap(({ document, section }) => [document, section])
    .filter((text) => text !== guide.title && /[ぁ-んァ-ヶ一-龠]/.test(text))
}

const lineText = (line: string | { readonly text: string }) =>
  typeof line === 'string' ? line : line.text

/** @returns the texts of a guide that a person reads to know what to do. */
function textsOf(guide: Guide): (string | undefined)[] {
  const { subsidy, contact, questions } = guide
  const steps = guide.phases.flatMap((phase) => phase.steps)
  const tasks = steps.flatMap((step) => step.tasks)
  return [
    guide.shortTitle,
    guide.edition,
    guide.publisher,
    guide.prerequisite?.text,
    guide.limits?.text,
    ...questions.flatMap(({ title, help, because }) => [title, help, because ?? []].flat()),
    ...guide.phases.map(({ title }) => title),
    ...steps.flatMap(({ title, explanation }) => [title, explanation]),
    ...tasks.flatMap(({ title, shortTitle }) => [title, shortTitle]),
    ...guide.articles.map(({ shortTitle }) => shortTitle),
    ...tasks.flatMap(({ handling, explanation }) => [handling, explanation]),
    ...tasks.flatMap(({ tellVendor = [] }) => tellVendor).map(lineText),
    ...tasks.flatMap(({ cautions }) => cautions.map(({ text }) => text)),
    ...tasks.flatMap(({ inapplicable }) => inapplicable.map(({ reason }) => reason)),
    subsidy.programme,
    ...subsidy.items.flatMap(({ title, unneeded = [] }) => [
      title,
      ...unneeded.map(({ reason }) => reason),
    ]),
    ...subsidy.attachments.map(({ title }) => title),
    ...subsidy.exclusions.map(({ reason }) => reason),
    ...subsidy.notes.map(({ text }) => text),
    contact.name,
    contact.closed,
    contact.prepare,
    contact.form,
    ...rulesFor(guide).map(({ dates }) => dates.edition),
    ...paperRulesFor(guide).map(({ dates }) => dates.edition),
    ...sourcesOf(guide),
  ]
}

const explanations = [...Object.values(EXPLANATIONS), ...Object.values(PAPER_EXPLANATIONS)].flatMap(
  ({ why, examples }) => [why, ...examples.map(({ shows }) => shows)],
)
const texts = new Set(
  [...guides.flatMap(textsOf), ...explanations].filter((text) => text !== undefined),
)

test('every text of guides and rules has its English, and no English is left over', () => {
  expect(Object.keys(english).sort()).toEqual([...texts].sort())
})

test('the guide’s texts within outcomes are in English as well', () => {
  const left = guides.flatMap(({ subsidy }) => {
    const { items, attachments, exclusions } = subsidyInEnglish(subsidy)
    const titles = [...items, ...attachments].map(({ title }) => title)
    const rules = [...items.flatMap(({ unneeded = [] }) => unneeded), ...exclusions]
    return [...titles, ...rules.map(({ reason }) => reason)]
  })
  expect(new Set(left)).toEqual(new Set(Object.values(quoted)))
})

test('a text changed by a later edition stays in Japanese', () => {
  const [first] = guides
  if (first === undefined) throw new Error('there is no guide')
  const [item, ...others] = first.subsidy.items
  if (item === undefined) throw new Error('the guide has no item')
  const later = { ...first.subsidy, items: [{ ...item, title: '新しい補助対象' }, ...others] }
  expect(subsidyInEnglish(later).items[0]?.title).toBe('新しい補助対象')
})

test('the English is calm, and has Japanese only as a name beside it', () => {
  for (const [text, said] of Object.entries(english)) {
    expect(said, text).not.toMatch(/[!！、。「」]/)
    const own = said.replace(/\((?:[^()]|\([^()]*\))*\)|“[^”]*”|居宅同意取得型/g, '')
    expect(own, text).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)
  }
})

test('a figure in a text stands in its English as well', () => {
  const figures = (text: string) => text.replaceAll('40,000', '4万').match(/\d+/g) ?? []
  for (const [text, said] of Object.entries(english)) {
    for (const figure of figures(text)) {
      if (figure === '1' && /1つ|1回/.test(text)) continue
      expect(figures(said), text).toContain(figure)
    }
  }
})
