/** Shared by all of the extension's own pages. */
const LOCK = 'progress'

/**
 * Runs `work` while nothing else of the extension writes to storage. All writing is done so: a
 * read, a change and a write that nothing comes between.
 */
export function locked<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work)
}
