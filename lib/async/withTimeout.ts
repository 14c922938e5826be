/**
 * Time limit, milliseconds. A browser can drop a message to a background that it is just ending,
 * without an error; the answer then never comes.
 */
const TIMEOUT = 10_000

/**
 * Waits for a request with a time limit.
 * @returns the answer; `undefined` if the request fails or times out.
 */
export async function withTimeout<T>(ask: () => Promise<T>): Promise<T | undefined> {
  const { promise: timedOut, resolve: giveUp } = Promise.withResolvers<undefined>()
  const limit = setTimeout(giveUp, TIMEOUT)
  try {
    return await Promise.race([ask(), timedOut])
  } catch {
    return undefined
  } finally {
    clearTimeout(limit)
  }
}
