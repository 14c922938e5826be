import { describe, expect, test } from 'vitest'
import { OWN_JUDGEMENT } from '../../../../lib/check/sources'
import { empty, guide } from '../../example'
import { asked, costs, paid, said, terms } from './requested'

const within = (yen: number) => said({ requestedAmount: asked(yen) })
const small = costs(empty(), paid(99_999, 'receiptComputer'))

describe('an amount up to the cap is compared with the estimate', () => {
  test('the estimate itself is OK, without advice', () => {
    expect(within(128_000)).toEqual({
      answer: 'pass',
      says: '補助申請額 128,000円 は、目安 128,000円 の内です。',
      at: ['amount'],
      source: terms?.source,
    })
  })

  test.each([127_000, 64_000])('%d yen, half of it or more, is OK with what is left', (yen) => {
    expect(within(yen)).toMatchObject({
      answer: 'pass',
      advice: expect.stringContaining(`${(128_000 - yen).toLocaleString('en')}円 少なく`),
      source: terms?.source,
    })
  })

  test.each([63_999, 63_000, 12_800, 1_000, 129])(
    '%d yen, less than half, is asked about',
    (yen) => {
      expect(within(yen)).toEqual({
        answer: 'review',
        says: `補助申請額 ${yen.toLocaleString('en')}円 が、目安 128,000円 の半分より少なくなっています。`,
        mend: '桁が抜けていないか、ご確認ください。目安は 128,000円 です。あとから増やすことはできません。',
        at: ['amount'],
        source: OWN_JUDGEMENT.source,
      })
    },
  )
})

describe('an amount up to the cap that may be in thousands', () => {
  test('128 yen is asked about as 128,000 yen', () => {
    expect(within(128)).toEqual({
      answer: 'review',
      says: '『補助申請額』が 128円 になっています。千円単位の数字のようです。',
      mend: '128,000円 のことでしたら、円で書き直してください。',
      at: ['amount'],
      source: OWN_JUDGEMENT.source,
    })
  })

  test('1,000 yen is no amount in thousands, also where a thousand times as much is due', () => {
    const rich = guide.subsidy.terms.map((each) => ({
      ...each,
      cap: 2_000_000,
      projectCap: 4_000_000,
      itemCaps: { mobile: 2_000_000, receiptComputer: 2_000_000 },
    }))
    const other = { ...guide, subsidy: { ...guide.subsidy, terms: rich } }
    const bought = costs(paid(2_000_000, 'mobile'), paid(2_000_000, 'receiptComputer'))
    const at = (yen: number) =>
      said({ ...bought, requestedAmount: asked(yen) }, 'requested-amount', other).says
    expect(at(1_000)).toContain('半分より少なく')
    expect(at(999)).toContain('千円単位の数字')
  })

  test('a whole amount of rate × costs is one in thousands up to the yen', () => {
    const bought = costs(empty(), paid(100_000, 'receiptComputer'))
    const at = (yen: number) => said({ ...bought, requestedAmount: asked(yen) }).says
    expect(at(75)).toContain('千円単位の数字')
    expect(at(76)).toContain('半分より少なく')
  })
})

describe('an amount up to the cap beside the rounding of the estimate', () => {
  test('an amount with odd hundreds is asked about, with the source of the rounding', () => {
    expect(within(127_500)).toEqual({
      answer: 'review',
      says: '補助申請額 127,500円 に、1,000円 未満の端数があります。',
      mend: '公表された上限額からの推定では、千円未満を切り捨てて申請します。目安は 128,000円 です。',
      at: ['amount'],
      source: guide.subsidy.rounding?.source,
    })
  })

  test('less than 1,000 yen above it may be right, as the rounding is inferred', () => {
    expect(said({ ...small, requestedAmount: asked(74_999) })).toEqual({
      answer: 'review',
      says: '補助申請額 74,999円 は、千円未満を切り捨てた目安 74,000円 を少し超えています。',
      mend: '端数の切り捨ては公表された上限額からの推定です。74,000円 が正しいか、コールセンターかポータルのお知らせでご確認ください。',
      at: ['amount'],
      source: guide.subsidy.rounding?.source,
    })
  })

  test('above it is wrong where the guide itself says how to round', () => {
    const { rounding } = guide.subsidy
    if (!rounding) throw new Error('the guide has a rounding')
    const stated = {
      ...guide,
      subsidy: { ...guide.subsidy, rounding: { ...rounding, inferred: false } },
    }
    const at = (yen: number) =>
      said({ ...small, requestedAmount: asked(yen) }, 'requested-amount', stated)
    expect(at(74_001)).toEqual({
      answer: 'fail',
      says: '補助申請額 74,001円 が、端数を切り捨てた額 74,000円 を超えています。',
      mend: '補助額の目安は 74,000円 です。金額を見直してください。',
      at: ['amount'],
      source: rounding.source,
    })
    expect(at(74_000).answer).toBe('pass')
  })

  test('above rate × costs is wrong, with the arithmetic', () => {
    expect(said({ ...small, requestedAmount: asked(75_000) })).toEqual({
      answer: 'fail',
      says: expect.stringContaining('0円 + 99,999円 = 99,999円 × 3/4'),
      mend: '補助額の目安は 74,000円 です。金額を見直してください。',
      at: ['amount'],
      source: terms?.source,
    })
  })
})
