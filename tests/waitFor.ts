import { vi } from 'vitest'

/** Minutes, because it only ends tests that hang; a slow machine must not miss it. */
const HANGS = 120_000

/** Waits until `condition` no longer throws. */
export function waitFor<T>(condition: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(condition, { timeout: HANGS, interval: 5 })
}
