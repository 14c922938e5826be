import { expect, test } from 'vitest'
import { rulesFor } from '../../lib/check/rules'
import { GUIDE_IDS, loadGuide } from '../../lib/guide/guides'
import { factsOfRule } from '../factsOfRules'
import { factsOf, factsWithRules, listRules } from '../listRules'
import { guide } from './example'

const rulesOn = (path: string) => factsWithRules(guide).find((fact) => fact.path === path)?.rules

test('every fact with a source is listed, by its place in the guide', () => {
  const facts = factsOf(guide)
  expect(facts.length).toBe(JSON.stringify(guide).match(/"source":/g)?.length)
  expect(facts.find(({ path }) => path === 'subsidy.begins')).toMatchObject({ text: '2024-11-05' })
})

test('a fact stands beside the rules that rest on it', () => {
  expect(rulesOn('subsidy.deadline')).toEqual(['application-date', 'deadline'])
  expect(rulesOn('subsidy.begins')).toEqual(['year-slip'])
  expect(rulesOn('subsidy.exclusions[0]')).toEqual(['already-subsidised'])
  expect(rulesOn('subsidy.rounding')).toEqual(['requested-amount', 'in-thousands'])
  expect(rulesOn('subsidy.terms[1]')).toContain('facility-kind')
  expect(rulesOn('subsidy.items[0]')).toEqual(['item-cap:mobile', 'total-cost', 'bought'])
  expect(rulesOn('subsidy.attachments[1]')).toEqual(['attachment:breakdown'])
  expect(rulesOn('contact')).toEqual([])
})

test('what is said of receipts stands beside the rules on receipts, and beside no other', () => {
  const rulesOfText = (words: string) =>
    factsWithRules(guide).find(({ text }) => text.includes(words))?.rules
  expect(rulesOfText('領収書の代わりになりません')).toEqual(['receipt-kind'])
  expect(rulesOfText('合計金額が同じか')).toEqual(['totals-agree', 'breakdown-complete'])
  expect(rulesOfText('1回限り')).toEqual(['not-applied'])
})

test.each(GUIDE_IDS)('no fact of the subsidy in %s is left without a rule', async (id) => {
  const unused = factsWithRules(await loadGuide(id))
    .filter(({ path, rules }) => path.startsWith('subsidy.') && rules.length === 0)
    .map(({ path }) => path)
  expect(unused).toEqual([])
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
