import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { checkSheet } from '../../lib/sheet/checkSheet'
import { jobOf, sentences } from './files'
import { manyRows } from './manyRows'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

function alive(): number {
  collect()
  return process.memoryUsage().heapUsed
}

/**
 * Measures the bytes in use near the end of a check: the worker's memory, and the page's copy of
 * the result. The file and the result's text are outside both.
 */
export async function heldWhileChecking(
  count: number,
): Promise<{ working: number; result: number }> {
  const job = await jobOf(manyRows(count))
  const before = alive()
  const kept: unknown[] = []
  let seen = 0
  let both = 0
  let working = 0
  for await (const { rows } of checkSheet(job, sentences)) {
    seen += rows.length
    // A worker posts copies.
    kept.push(...structuredClone(rows))
    if (seen < count * 0.9 || both > 0) continue
    both = alive()
    kept.length = 0
    working = alive()
  }
  return { working: working - before, result: both - working }
}
