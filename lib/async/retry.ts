import { withTimeout } from './withTimeout'

/** First and last wait before another attempt, milliseconds; each is four times the one before. */
const FIRST = 1_000
const LAST = 64_000

/**
 * Repeats a request with growing waits until it succeeds. A request to the background gets no
 * answer if the browser ends the background first.
 * @param ask makes one attempt and returns whether it succeeded. An error or a timeout counts as a
 * failure.
 * @param signal stops the attempts.
 * @param onFailure called after each attempt that failed before the signal.
 */
export function retry(
  ask: () => Promise<boolean>,
  signal: AbortSignal,
  onFailure: () => void = () => {},
): void {
  const attempt = async (wait: number) => {
    const hasSucceeded = await withTimeout(ask)
    if (hasSucceeded || signal.aborted) return
    onFailure()
    setTimeout(() => signal.aborted || void attempt(Math.min(wait * 4, LAST)), wait)
  }
  void attempt(FIRST)
}
