import { expect, test } from 'vitest'
import { sized } from '../soak/amounts'
import { heldWhileChecking } from './held'

/** Bytes a row. Its text alone would be more. */
const LIMITS = { working: 220, result: 300 }

const FEW = 1_500
const MANY = sized(15_000, 100_000)

test('a check keeps only the code and the result of each row in memory', async () => {
  // Warms up, so that one-time allocations are not counted.
  await heldWhileChecking(500)
  const few = await heldWhileChecking(FEW)
  const many = await heldWhileChecking(MANY)
  expect((many.working - few.working) / (MANY - FEW)).toBeLessThan(LIMITS.working)
  expect((many.result - few.result) / (MANY - FEW)).toBeLessThan(LIMITS.result)
})
