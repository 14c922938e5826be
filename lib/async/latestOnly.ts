/**
 * Reports only the result of the latest call, as an earlier one can finish later.
 * @param onDone receives the result of the latest call, never one of an earlier call.
 * @returns a function that starts a call. The promise of an outdated call settles as the latest one
 * does, so its own success or failure is not reported.
 */
export function latestOnly<Args extends readonly unknown[], T>(
  work: (...args: Args) => Promise<T>,
  onDone: (done: T) => void,
): (...args: Args) => Promise<void> {
  let last: Promise<void> | null = null
  return (...args) => {
    const current: Promise<void> = work(...args).then(
      async (done) => {
        if (current === last) onDone(done)
        else await last
      },
      async (reason: unknown) => {
        if (current === last) throw reason
        await last
      },
    )
    last = current
    return current
  }
}
