import { describe, expect, test } from 'vitest'
import { empty, MISSING, read, readWithoutTax, unclear } from '../../lib/check/factBuilders'
import { answersOn, basisOf, checkedPart, termsBasis } from '../../lib/check/rule'
import { rulesFor } from '../../lib/check/rules'
import { guide } from './example'

const SOURCE = { document: 'ある文書', section: 'ある箇所' }

test('the checks need only the guide’s name, dates and subsidy', () => {
  const { title, edition, holds, subsidy } = guide
  expect(checkedPart(guide)).toEqual({ title, edition, holds, subsidy })
})

test('a guide has the same rules each time', () => {
  expect(rulesFor(guide)).toBe(rulesFor(guide))
  expect(rulesFor({ ...guide })).not.toBe(rulesFor(guide))
})

describe('the dates of what a rule rests on', () => {
  const dated = { ...checkedPart(guide), holds: { from: '2025-04-01', until: '2026-03-31' } }

  test('are the fact’s own', () => {
    const holds = { from: '2025-12-01' }
    expect(basisOf(dated, { source: SOURCE, holds })).toEqual({
      source: SOURCE,
      dates: { edition: guide.edition, from: '2025-12-01', until: undefined },
    })
  })

  test('or else the guide’s', () => {
    expect(basisOf(dated, { source: SOURCE }).dates).toEqual({
      edition: guide.edition,
      from: '2025-04-01',
      until: '2026-03-31',
    })
  })

  test('are those of the first terms for what rests on the terms', () => {
    const [first] = guide.subsidy.terms
    expect(termsBasis(guide).source).toEqual(first?.source)
    const without = { ...guide, subsidy: { ...guide.subsidy, terms: [] } }
    expect(termsBasis(without).source).toEqual(guide.subsidy.requires.source)
  })
})

test('a rule can answer OK as long as one of its facts is confirmed', () => {
  const answers = ['pass', 'fail', 'review'] as const
  expect(answersOn([{}], answers)).toEqual(answers)
  expect(answersOn([{ unconfirmed: 'subsidy' }, {}], answers)).toEqual(answers)
  expect(answersOn([{ unconfirmed: 'subsidy' }], answers)).toEqual(['fail', 'review'])
})

test('facts for examples', () => {
  const reason = { key: 'literal', values: ['読めない理由'] } as const
  expect([read(1, '費用', 'a'), read(1)]).toEqual([
    { state: 'read', value: 1, label: '費用', fieldId: 'a' },
    { state: 'read', value: 1, label: '', fieldId: 'field' },
  ])
  expect([readWithoutTax(1, '費用', 'a'), readWithoutTax(1)]).toEqual([
    { state: 'read', value: 1, label: '費用', fieldId: 'a', withoutTax: true },
    { state: 'read', value: 1, label: '', fieldId: 'field', withoutTax: true },
  ])
  expect([empty('費用', 'a'), empty()]).toEqual([
    { state: 'empty', label: '費用', fieldId: 'a' },
    { state: 'empty', label: '', fieldId: 'field' },
  ])
  expect([unclear(reason, '費用', 'a'), unclear(reason)]).toEqual([
    { state: 'unclear', reason, label: '費用', fieldId: 'a' },
    { state: 'unclear', reason, label: '', fieldId: 'field' },
  ])
  expect(MISSING).toEqual({ state: 'missing' })
})
