import { withTimeout } from './withTimeout'

/** Milliseconds until the next try; each is four times as long as the one before. */
const FIRST = 1_000
const LAST = 64_000

/**
 * Asks, and asks again where that failed, nobody answered, or what was asked for did not come: the
 * background can be ended before it has answered, and nobody would tell of it.
 * @param ask tries once. @returns whether it came.
 * @param signal ends the asking.
 */
export function retry(ask: () => Promise<boolean>, signal: AbortSignal): void {
  const attempt = async (wait: number) => {
    const isTold = await withTimeout(ask)
    if (isTold || wait > LAST || signal.aborted) return
    setTimeout(() => signal.aborted || void attempt(wait * 4), wait)
  }
  void attempt(FIRST)
}
