import { expect, test } from 'vitest'
import { type Application, estimate } from '../../lib/check'
import { arithmeticStrip } from '../../lib/wording/arithmeticStrip'
import { anApplication, empty, guide, read } from '../check/example'
import { japanese } from '../japanese'

function stripOf(changes: Partial<Application>): string {
  const result = estimate(anApplication(changes), guide)
  if (result.state === 'unknown') throw new Error('no estimate')
  return japanese(arithmeticStrip(result))
}

test('the arithmetic at a glance: what is covered, the rate, the estimate', () => {
  const costs = { mobile: read(50_000), receiptComputer: read(130_000) }
  expect(stripOf({ costs })).toBe('41,000＋130,000＝171,000 → ×3/4 → 128,000円')
})

test('one item alone is not added up', () => {
  const costs = { mobile: empty(), receiptComputer: read(130_000) }
  expect(stripOf({ costs })).toBe('130,000 → ×3/4 → 97,000円')
})
