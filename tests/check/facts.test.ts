import { expect, test } from 'vitest'
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
  expect(rulesOn('contact')).toEqual([])
})

test('the list has the facts with their rules, and those on which no rule rests', async () => {
  const [ours = ''] = (await listRules()).split(/\n# /)
  const [used = '', unused = ''] = ours.split('## どの確認にも使っていない事実')
  expect(used).toMatch(
    /- 2026-01-31（subsidy\.deadline、手引き.*\n {2}→ application-date、deadline/,
  )
  expect(unused).toContain('（contact、')
})
