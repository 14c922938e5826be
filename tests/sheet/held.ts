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
 * Bytes that are alive near the end of a check of so many rows: what the worker works with, and
 * what the page keeps of the result. The file itself and the result's text lie outside of both.
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
    // They come out of the worker as copies.
    kept.push(...structuredClone(rows))
    if (seen < count * 0.9 || both > 0) continue
    both = alive()
    kept.length = 0
    working = alive()
  }
  return { working: working - before, result: both - working }
}
