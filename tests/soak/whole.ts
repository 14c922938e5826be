import { inject } from 'vitest'
import { inFull } from './amounts.ts'

/** Whether this browser runs the whole of a file: Chromium always does, Firefox in `npm run soak`. */
export const isWhole = inFull || inject('browser') === 'chromium'

/**
 * @param rows of a table of tests that show one thing with many values.
 * @returns all of them, or the first where this browser does not run the whole.
 */
export function rowsHere<T>(rows: readonly T[]): readonly T[] {
  return isWhole ? rows : rows.slice(0, 1)
}
