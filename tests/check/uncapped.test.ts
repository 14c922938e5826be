import { expect, test } from 'vitest'
import { estimate } from '../../lib/check'
import { runWorked } from '../../lib/check/worked'
import { inconsistencies } from '../../lib/guide/consistency'
import { loadGuide } from '../../lib/guide/guides'
import { type Guide, guideSchema } from '../../lib/guide/schema'
import { anApplication, read } from './example'

const shipped = await loadGuide()
/** The shipped guide as of a subsidy that pays the whole cost up to 90,000 yen, whatever is bought. */
const guide: Guide = {
  ...shipped,
  subsidy: {
    ...shipped.subsidy,
    terms: shipped.subsidy.terms.map(({ projectCap: _, ...terms }) => ({
      ...terms,
      rate: { numerator: 1, denominator: 1 },
      cap: 90_000,
      itemCaps: {},
    })),
    rounding: { unit: 1, inferred: false, source: shipped.contact.source },
  },
}

test('a subsidy without caps of items or of the project is a guide', () => {
  expect(guideSchema.safeParse(guide).success).toBe(true)
  expect(inconsistencies(guide)).toEqual([])
})

test.each([
  [30_001, 20_000, 50_001],
  [70_000, 60_000, 90_000],
])('costs of %d and %d yen count as they are: %d yen', (mobile, receiptComputer, amount) => {
  const costs = { mobile: read(mobile), receiptComputer: read(receiptComputer) }
  expect(estimate(anApplication({ costs }), guide)).toMatchObject({ state: 'estimated', amount })
})

test('the item is OK without a cap, and nothing of its cost is left out', () => {
  const fields = {
    facilityKind: '診療所',
    'cost:mobile': '500,000',
    'cost:receiptComputer': '0',
    requestedAmount: '90,000',
  }
  const expected = { amount: null, answers: {} }
  const worked = { title: '見本', on: '2026-01-20', fields, files: [], expected }
  expect(runWorked(guide, worked).outcomes).toMatchObject({
    amount: 90_000,
    answers: { 'item-cap:mobile': 'pass', 'requested-amount': 'pass' },
  })
})
