/**
 * Work whose answer can be late: only what was asked for last counts.
 * @param onDone is given the answer to it, and none that was overtaken.
 * @returns a function that asks; the promise of one that is overtaken ends as that of the last one
 *   does, so that neither its failure nor its success says anything.
 */
export function latestOnly<Asked extends readonly unknown[], T>(
  work: (...asked: Asked) => Promise<T>,
  onDone: (done: T) => void,
): (...asked: Asked) => Promise<void> {
  let last: Promise<void> | null = null
  return (...asked) => {
    const own: Promise<void> = work(...asked).then(
      async (done) => {
        if (own === last) onDone(done)
        else await last
      },
      async (reason: unknown) => {
        if (own === last) throw reason
        await last
      },
    )
    last = own
    return own
  }
}
