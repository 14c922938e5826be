import { expect, test } from 'vitest'
import { costsAt } from '../../lib/check/examples/soundApplication'
import { factsOf, factsOfRule, factsWithRules } from '../../lib/check/factsOfRules'
import { rulesFor } from '../../lib/check/rules'
import { GUIDE_IDS, loadGuide } from '../../lib/guide/guides'
import { FACILITY_KINDS } from '../../lib/notation/facilityKind'
import { termsFor } from '../guide/terms'
import { listRules } from '../listRules'
import { anApplication, guide, MISSING, outcomeOf, read } from './example'

const sectionOf = (rule: string, application = anApplication()) =>
  outcomeOf(rule, application).source.section

test.each(FACILITY_KINDS)('the source of a %s’s figures is its own row', (kind) => {
  const { source } = termsFor(guide, kind)
  const application = anApplication({ facilityKind: read(kind), requestedAmount: read(64_000) })
  for (const rule of ['facility-kind', 'requested-amount', 'item-cap:mobile']) {
    expect(outcomeOf(rule, application).source, rule).toEqual(source)
  }
  const over = { ...application, requestedAmount: read(9_999_999) }
  expect(outcomeOf('requested-amount', over).source).toEqual(source)
})

test('the source is the same row if only the panel knows the kind', () => {
  const facility = { kind: 'chainPharmacy', adapted: false, subsidised: false } as const
  const application = anApplication({ facilityKind: MISSING, facility })
  expect(sectionOf('facility-kind', application)).toContain('13万円は書かれておらず')
})

test('the source of an item’s cap is the table', () => {
  expect(sectionOf('item-cap:receiptComputer')).toContain('2. 補助内容')
  const unknown = { kind: null, adapted: null, subsidised: null }
  const application = anApplication({ facilityKind: MISSING, facility: unknown })
  expect(sectionOf('item-cap:receiptComputer', application)).toContain('2. 補助内容')
})

test('the source of an unneeded item is the handbook’s reason', () => {
  const facility = { kind: 'clinic', adapted: true, subsidised: false } as const
  const application = anApplication({ facility })
  expect(sectionOf('item-need:receiptComputer', application)).toBe('1-1 見積のご相談・ご依頼')
})

test.each(['paid', 'receipt-date'])(
  '%s names the notice for paying the vendor first, which is not in the handbook',
  (rule) => {
    const { source } = outcomeOf(rule, anApplication())
    expect(source.document).toBe('医療機関等向け総合ポータルサイト')
    expect(source.section).toContain('KB0010237 1. 交付申請の流れ')
  },
)

const rulesOn = (path: string) => factsWithRules(guide).find((fact) => fact.path === path)?.rules

test('every fact with a source is listed, by its place in the guide', () => {
  const facts = factsOf(guide)
  expect(facts.length).toBe(JSON.stringify(guide).match(/"source":/g)?.length)
  expect(facts.find(({ path }) => path === 'subsidy.begins')).toMatchObject({ text: '2024-11-05' })
})

test('a fact is listed with the rules that rest on it', () => {
  expect(rulesOn('subsidy.deadline')).toEqual(['application-date', 'deadline'])
  expect(rulesOn('subsidy.begins')).toEqual(['year-slip'])
  expect(rulesOn('subsidy.exclusions[0]')).toEqual(['already-subsidised'])
  expect(rulesOn('subsidy.rounding')).toEqual(['requested-amount'])
  expect(rulesOn('subsidy.terms[1]')).toContain('facility-kind')
  expect(rulesOn('subsidy.items[0]')).toEqual(['item-cap:mobile', 'total-cost', 'bought'])
  expect(rulesOn('subsidy.attachments[1]')).toEqual(['attachment:breakdown'])
  expect(rulesOn('contact')).toEqual([])
})

test('what an answer makes unneeded is listed with the rules on it', () => {
  const asked = (id: string) =>
    rulesOn(`questions[${guide.questions.findIndex((question) => question.id === id)}]`)
  expect(asked('adapted')).toEqual(['item-need:receiptComputer'])
  expect(asked('subsidised')).toEqual(['already-subsidised'])
  const unneeded = factsWithRules(guide).filter(({ path }) => /\.inapplicable\[/.test(path))
  const told = unneeded.map(({ data, rules }) => [Object(data).question, rules])
  expect(told).toContainEqual(['adapted', ['item-need:receiptComputer']])
  expect(told).toContainEqual(['subsidised', ['already-subsidised']])
  expect(new Set(told.map(([question]) => question))).toEqual(new Set(['adapted', 'subsidised']))
})

test('that the vendor is paid first is listed with the rules on receipts and payment', () => {
  expect(rulesOn('subsidy.payment')).toEqual(['receipt-date', 'paid'])
  expect(rulesOn('subsidy.requires')).toContain('paid')
})

test('a fact without words of its own is listed all the same', () => {
  expect(factsOf(guide)).toContainEqual(expect.objectContaining({ path: 'contact', text: '' }))
})

test('a guide without notes has rules that rest on other facts', () => {
  const without = { ...guide, subsidy: { ...guide.subsidy, notes: [] } }
  expect(factsOfRule('totals-agree', without).size).toBeLessThan(
    factsOfRule('totals-agree', guide).size,
  )
  expect(factsOfRule('total-cost', without).has(guide.subsidy.items[0] ?? {})).toBe(true)
  expect(factsOfRule('no-such-rule', guide).size).toBe(0)
})

test('facts about receipts are listed with the rules on receipts only', () => {
  const rulesOfText = (words: string) =>
    factsWithRules(guide).find(({ text }) => text.includes(words))?.rules
  expect(rulesOfText('領収書の代わりになりません')).toEqual(['receipt-kind'])
  expect(rulesOfText('合計金額が同じか')).toEqual(['totals-agree', 'breakdown-complete'])
  expect(rulesOfText('1回限り')).toEqual(['not-applied'])
})

test.each(GUIDE_IDS)('every fact of the subsidy in %s has a rule', async (id) => {
  const unused = factsWithRules(await loadGuide(id))
    .filter(({ path, rules }) => path.startsWith('subsidy.') && rules.length === 0)
    .map(({ path }) => path)
  expect(unused).toEqual([])
})

// The file is there to be read: which sentence of a guide each rule stands on.
test('facts.txt lists the facts of each guide on which rules rest, with these rules', async () => {
  const guides = await Promise.all(GUIDE_IDS.map((id) => loadGuide(id)))
  const listed = guides.map((each) =>
    [
      `# ${each.id}`,
      ...factsWithRules(each)
        .filter(({ rules }) => rules.length > 0)
        .map(({ path, text, rules }) => `${path}${text && `: ${text}`}\n  → ${rules.join(', ')}`),
    ].join('\n'),
  )
  await expect(`${listed.join('\n\n')}\n`).toMatchFileSnapshot('./facts.txt')
})

test('a rule with the source of the guide itself rests on a fact of it', () => {
  const own = rulesFor(guide).filter(({ source }) => source.document === guide.title)
  const without = own.filter(({ id }) => factsOfRule(id, guide).size === 0)
  expect(without.map(({ id }) => id)).toEqual([])
})

test('the list has the facts with their rules, and those on which no rule rests', async () => {
  const [ours = ''] = (await listRules()).split(/\n# /)
  const [used = '', unused = ''] = ours.split('## どの確認にも使っていない事実')
  expect(used).toMatch(
    /- 2026-01-31（subsidy\.deadline、手引き.*\n {2}→ application-date、deadline/,
  )
  expect(unused).toContain('（contact、')
})

test.each([
  ['a total that is no sum', 'total-cost', { totalCost: read(100_000) }],
  ['an amount that may be in thousands', 'in-thousands', { requestedAmount: read(128) }],
  ['an amount with a digit left out', 'requested-amount', { requestedAmount: read(12_000) }],
  ['a cost with a digit too many', 'item-cap:mobile', costsAt(guide, read(9_999_999))],
  ['receipts with digits too many', 'total-receipt', { receiptTotal: read(9_999_999) }],
  [
    'a date that is still to come',
    'application-date',
    { applicationDate: read(Temporal.PlainDate.from('2026-01-25')) },
  ],
])('%s is our own judgement, and names no handbook', (_, rule, change) => {
  expect(outcomeOf(rule, anApplication(change)).source.document).toBe('準備ナビの考え方')
})

test.each([
  ['above the rounded figure', 105_500],
  ['that is no multiple of 1,000 yen', 104_500],
])('what is said of an amount %s names the rounding, which is inferred', (_, yen) => {
  const costs = { mobile: read(41_000), receiptComputer: read(100_000) }
  const application = anApplication({ costs, requestedAmount: read(yen) })
  const outcome = outcomeOf('requested-amount', application)
  expect(outcome.answer).toBe('review')
  expect(outcome.source).toEqual(guide.subsidy.rounding?.source)
})

test('that one receipt can be for several facilities is said of sibling subsidies', () => {
  const shared = { receiptTotal: read(300_000), breakdownTotal: read(100_000) }
  const application = anApplication({ ...shared, sharedBreakdowns: [100_000, 100_000] })
  expect(sectionOf('totals-agree', application)).toContain('この手引きには書かれていない')
  expect(sectionOf('totals-agree')).toContain('差し戻しになる例')
})
