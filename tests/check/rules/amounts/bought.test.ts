import { describe, expect, test } from 'vitest'
import type { Application } from '../../../../lib/check'
import { rulesFor } from '../../../../lib/check/rules'
import { japanese } from '../../../japanese'
import { anApplication, empty, guide, MISSING, outcomeOf, unclear } from '../../example'
import { asked, costs, paid, said } from './requested'

describe('costs behind a request', () => {
  const bought = (changes: Partial<Application>) => said(changes, 'bought')
  const all = ['amount', 'cost:mobile', 'cost:rc']

  test('are OK from the first yen on', () => {
    expect(bought(costs(paid(1, 'mobile'), paid(0, 'rc')))).toMatchObject({
      answer: 'pass',
      says: '補助の対象になる費用が入力されています。',
      at: all,
    })
  })

  test('of nothing are wrong', () => {
    expect(bought(costs(paid(0, 'mobile'), paid(-1, 'rc')))).toMatchObject({
      answer: 'fail',
      says: '費用が入力されていないのに、補助申請額が入力されています。',
      mend: '支払った費用を入力してください。',
      at: all,
    })
  })

  test('that are not understood are asked about there', () => {
    expect(bought(costs(paid(0, 'mobile'), unclear('改修費')))).toMatchObject({
      answer: 'review',
      says: '費用を読み取れないため、補助の対象になる費用があるか分かりません。',
      at: ['field', 'amount', 'cost:mobile'],
    })
  })

  test('that the form does not ask for are named', () => {
    const { answer, unfound } = outcomeOf('bought', anApplication(costs(empty(), MISSING)))
    expect(answer).toBe('review')
    expect(unfound?.map(japanese)).toEqual(['レセプトコンピュータの改修'])
  })

  test.each([
    ['nothing is', asked(0)],
    ['less than nothing is', asked(-1)],
    ['it is not known what is', unclear()],
  ])('do not matter where %s asked for', (_, requestedAmount) => {
    expect(bought({ requestedAmount })).toMatchObject({ answer: 'inapplicable', at: [] })
    expect(bought({ requestedAmount }).says).not.toBe('')
  })

  test('are not asked for by a guide without items', () => {
    const without = { ...guide, subsidy: { ...guide.subsidy, items: [] } }
    expect(rulesFor(without).map(({ id }) => id)).not.toContain('bought')
    expect(rulesFor(guide).map(({ id }) => id)).toContain('bought')
  })
})
