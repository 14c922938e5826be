import { expect, test } from 'vitest'
import { heldWhileChecking } from './held'

/** Bytes a row. Its text alone would be more. */
const LIMITS = { working: 220, result: 300 }

// `npm run bench` measures the same with 100,000 rows.
test('of a row no more is held than its code while checking, and its line of the result', async () => {
  // What is made once is not counted.
  await heldWhileChecking(500)
  const few = await heldWhileChecking(1500)
  const many = await heldWhileChecking(15_000)
  expect((many.working - few.working) / 13_500).toBeLessThan(LIMITS.working)
  expect((many.result - few.result) / 13_500).toBeLessThan(LIMITS.result)
})
