/**
 * Work that is asked for more often than it can be done: never twice at once, and once more after
 * what was asked for meanwhile.
 * @returns a function that asks for it; its promise ends with the work that began after the call.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const begin = () => {
    next = null
    running = work().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (running === null) return begin()
    next ??= running.then(begin, begin)
    return next
  }
}
