/**
 * Milliseconds. What has not been answered by then never will be: a browser can lose what is asked
 * of a background that is just being ended, and tells nobody.
 */
const PATIENCE = 10_000

/** @returns the answer; `undefined` where asking fails, or nobody answers. */
export async function withTimeout<T>(ask: () => Promise<T>): Promise<T | undefined> {
  const { promise: given, resolve: giveUp } = Promise.withResolvers<undefined>()
  const limit = setTimeout(giveUp, PATIENCE)
  try {
    return await Promise.race([ask(), given])
  } catch {
    return undefined
  } finally {
    clearTimeout(limit)
  }
}
