import fc from 'fast-check'
import { expect } from 'vitest'
import { sized } from '../soak/amounts'
import { prototypeKeys } from './anyData'

/** Inputs for each parser. */
const INPUTS = sized(300, 1_000_000)
/** At least so many files, however many inputs one has. */
const FILES = 20
/** A parser that is not done by then has no bound; the slowest takes a hundredth of it. Milliseconds. */
const UNBOUNDED = 10_000

/**
 * Gives a parser a million inputs in full: none may throw, hang, or change a built-in object.
 * @param parse takes an input; it asserts what must be true of the result.
 * @param each the number of inputs in one that is generated: the rows of a file.
 */
export async function fuzz<T>(
  name: string,
  inputs: fc.Arbitrary<T>,
  parse: (input: T) => unknown,
  each = 1,
): Promise<void> {
  const before = prototypeKeys()
  const numRuns = Math.max(FILES, Math.ceil(INPUTS / each))
  const begun = performance.now()
  let slowest = 0
  const timed = (input: T) => {
    const start = performance.now()
    const result = parse(input)
    const end = () => {
      slowest = Math.max(slowest, performance.now() - start)
    }
    if (result instanceof Promise) return result.then(end)
    return end()
  }
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => timed(input)),
    { numRuns },
  )
  const took = performance.now() - begun
  console.log(
    `${name}: ${numRuns * each} inputs, ${((1_000 * took) / numRuns / each).toFixed(0)} µs each, the slowest ${slowest.toFixed(0)} ms`,
  )
  expect(slowest).toBeLessThan(UNBOUNDED)
  expect(prototypeKeys()).toBe(before)
}
