import { vi } from 'vitest'

/** Minutes: it ends what hangs, and is no mark that a slow machine could miss. */
const HANGS = 120_000

/** Waits until `condition` no longer throws. */
export function waitFor<T>(condition: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(condition, { timeout: HANGS, interval: 5 })
}
