import { describe, expect, test } from 'vitest'
import type { Application } from '../../../../lib/check'
import { japanese } from '../../../japanese'
import { anApplication, empty, guide, MISSING, outcomeOf, unclear } from '../../example'
import { asked, costs, paid, said, terms, UNKNOWN_KIND } from './requested'

describe('an amount above the cap is wrong, and how far above says how', () => {
  test.each([
    [128_001, '補助申請額 128,001円 が、補助限度額 128,000円 を超えています。'],
    [
      128_000_000,
      '補助申請額 128,000,000円 が、補助限度額 128,000円 を超えています。1,000倍になっているようです。',
    ],
    [
      1_000_000,
      '補助申請額 1,000,000円 が、補助限度額 128,000円 を超えています。1,000倍になっているようです。',
    ],
    [129_000_000, '補助申請額 129,000,000円 が、補助限度額 128,000円 を超えています。'],
    [127_000_500, '補助申請額 127,000,500円 が、補助限度額 128,000円 を超えています。'],
    [1_280_000, '補助申請額 1,280,000円 が、補助限度額 128,000円 を超えています。'],
  ])('%d yen', (yen, says) => {
    expect(said({ requestedAmount: asked(yen) })).toEqual({
      answer: 'fail',
      says,
      mend: '128,000円以下の金額に直してください。',
      at: ['amount'],
      source: terms?.source,
    })
  })

  test('while the kind is not known, the highest cap of all decides, to the yen', () => {
    const at = (yen: number) => said({ ...UNKNOWN_KIND, requestedAmount: asked(yen) })
    expect(at(411_001)).toMatchObject({
      answer: 'fail',
      mend: expect.stringContaining('411,000円'),
    })
    expect(at(411_000)).toMatchObject({ answer: 'review' })
  })

  test('of a kind that the table does not name, no amount is', () => {
    const only = guide.subsidy.terms.filter(({ kinds }) => !kinds.includes('clinic'))
    const other = { ...guide, subsidy: { ...guide.subsidy, terms: only } }
    expect(said({ requestedAmount: asked(999_999) }, 'requested-amount', other).answer).toBe(
      'review',
    )
  })
})

describe('an amount that cannot be compared is asked about where something is to be entered', () => {
  const requestedAmount = asked(100_000)
  const mobile = paid(41_000, 'mobile')

  test.each<[string, Partial<Application>, string[]]>([
    [
      'at the kind',
      { ...UNKNOWN_KIND, facilityKind: unclear('区分'), ...costs(unclear(), mobile) },
      ['field', 'amount'],
    ],
    [
      'at the first cost that is not understood',
      costs(mobile, { ...paid(-1, 'rc') }),
      ['cost:rc', 'amount'],
    ],
    ['at the first of two', costs(paid(-1, 'mobile'), paid(-1, 'rc')), ['cost:mobile', 'amount']],
    ['at itself, where a cost is not in the form', costs(mobile, MISSING), ['amount']],
  ])('%s', (_, changes, at) => {
    expect(said({ ...changes, requestedAmount })).toMatchObject({ answer: 'review', at })
  })

  test('a cost of 0 yen is known', () => {
    expect(said({ ...costs(paid(0, 'mobile'), unclear('改修費')), requestedAmount }).at).toEqual([
      'field',
      'amount',
    ])
  })

  test('with what the form lacks', () => {
    const { unfound } = outcomeOf(
      'requested-amount',
      anApplication({ ...UNKNOWN_KIND, ...costs(mobile, MISSING), requestedAmount }),
    )
    expect(unfound?.map(japanese)).toEqual(['施設区分', 'レセプトコンピュータの改修'])
  })

  test('with what to do, unless the kind says that', () => {
    expect(said({ ...costs(mobile, unclear()), requestedAmount }).mend).toBe(
      '足りない項目を入力すると、確認できるようになります。',
    )
    expect(said({ facilityKind: unclear('施設区分'), requestedAmount }).mend).toContain('施設区分')
  })
})

describe('nothing asked for', () => {
  test.each([0, -1])('%d yen is wrong', (yen) => {
    const found = said({ requestedAmount: asked(yen) })
    expect(found).toMatchObject({ answer: 'fail', at: ['amount'] })
    expect(found.says).not.toBe('')
    expect(found.mend).not.toBe('')
  })

  test('1 yen is something', () => {
    expect(said({ requestedAmount: asked(1) }).answer).toBe('review')
  })

  test('the field is named where the form does not have it', () => {
    expect(said({ requestedAmount: MISSING }).says).toContain('補助申請額')
  })
})

test('an amount that can be 0 yen at most has no right value', () => {
  const application = anApplication({
    ...costs(empty(), paid(1_000, 'rc')),
    requestedAmount: asked(751),
  })
  expect(outcomeOf('requested-amount', application)).not.toHaveProperty('right')
})
