import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimate } from '../../lib/check'
import { isKindDoubted } from '../../lib/check/estimate'
import { FACILITY_KINDS, type FacilityKind } from '../../lib/notation/facilityKind'
import { japanese } from '../japanese'
import { anApplication, empty, guide, MISSING, read, unclear } from './example'

function estimateOf(kind: FacilityKind, mobile: number | null, receiptComputer: number | null) {
  const costOf = (cost: number | null) => (cost === null ? empty() : read(cost))
  const costs = { mobile: costOf(mobile), receiptComputer: costOf(receiptComputer) }
  const result = estimate(anApplication({ facilityKind: read(kind), costs }), guide)
  if (result.state === 'unknown') throw new Error(japanese(result.reason))
  return result
}

test.each([
  ['clinic', 50_000, 130_000, 128_000],
  ['hospital', 41_000, null, 20_000],
  ['chainPharmacy', 30_000, 100_000, 65_000],
  ['hospital', 100_000, 900_000, 411_000],
  ['pharmacy', null, 99_999, 74_000],
] as const)('a %s that paid %s and %s yen can expect %s yen', (kind, mobile, system, amount) => {
  expect(estimateOf(kind, mobile, system).amount).toBe(amount)
})

test('the estimate shows every step of its arithmetic', () => {
  expect(estimateOf('clinic', 50_000, 130_000)).toMatchObject({
    items: [
      { item: 'mobile', cost: 50_000, cap: 41_000, eligible: 41_000 },
      { item: 'receiptComputer', cost: 130_000, cap: 130_000, eligible: 130_000 },
    ],
    sum: 171_000,
    share: 128_250,
    rounded: 128_000,
    roundingInferred: true,
    amount: 128_000,
  })
})

test.each([
  [
    'the kind is unknown',
    { facilityKind: MISSING, facility: { kind: null, adapted: null, subsidised: null } },
  ],
  ['a cost is not understood', { costs: { mobile: unclear(), receiptComputer: read(1) } }],
  ['a cost is not in the form', { costs: { receiptComputer: read(1) } }],
  ['a cost is negative', { costs: { mobile: read(-1), receiptComputer: read(1) } }],
  ['no cost is entered', { costs: { mobile: empty(), receiptComputer: empty() } }],
])('there is no estimate while %s, with the reason', (_, changes) => {
  const result = estimate(anApplication(changes), guide)
  expect(result.state === 'unknown' && japanese(result.reason)).toMatch(/計算でき/)
})

test('there is no estimate for a kind that the guide does not cover, and the reason names it', () => {
  const terms = guide.subsidy.terms.filter(({ kinds }) => !kinds.includes('hospital'))
  const others = { ...guide, subsidy: { ...guide.subsidy, terms } }
  const result = estimate(anApplication({ facilityKind: read('hospital') }), others)
  expect(result.state === 'unknown' && japanese(result.reason)).toContain('病院')
})

test('a kind is in doubt only where the answer is another one', () => {
  const answered = (kind: FacilityKind | null) =>
    anApplication({ facility: { kind, adapted: null, subsidised: null } })
  expect(isKindDoubted(answered('hospital'), guide)).toBe(true)
  expect(isKindDoubted(answered('clinic'), guide)).toBe(false)
  expect(isKindDoubted(answered(null), guide)).toBe(false)
})

describe('for all costs', () => {
  const kind = fc.constantFrom(...FACILITY_KINDS)
  const cost = fc.nat({ max: 2_000_000 })

  test('the estimate is whole thousands, and never above cap, share or cost', () => {
    fc.assert(
      fc.property(kind, cost, cost, (of, mobile, system) => {
        const { amount, share, terms } = estimateOf(of, mobile, system)
        expect(amount % 1000).toBe(0)
        expect(amount).toBeLessThanOrEqual(Math.min(terms.cap, share, mobile + system))
      }),
    )
  })

  test('the estimate never falls when a cost rises', () => {
    fc.assert(
      fc.property(kind, cost, cost, cost, (of, mobile, system, more) => {
        const before = estimateOf(of, mobile, system).amount
        expect(estimateOf(of, mobile + more, system).amount).toBeGreaterThanOrEqual(before)
        expect(estimateOf(of, mobile, system + more).amount).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
