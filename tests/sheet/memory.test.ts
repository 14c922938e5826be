import { expect, test } from 'vitest'
import { heldWhileChecking } from './held'

/** Bytes a row. Its text alone would be more. */
const LIMITS = { working: 220, result: 300 }

// `npm run bench` measures the same with 100,000 rows.
test('a check keeps only the code and the result of each row in memory', async () => {
  // Warms up, so that one-time allocations are not counted.
  await heldWhileChecking(500)
  const few = await heldWhileChecking(1500)
  const many = await heldWhileChecking(15_000)
  expect((many.working - few.working) / 13_500).toBeLessThan(LIMITS.working)
  expect((many.result - few.result) / 13_500).toBeLessThan(LIMITS.result)
})
