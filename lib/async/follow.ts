import { latestOnly } from './latestOnly'

/** What is read, and shown again after every change of it. */
interface Followed<T> {
  readonly read: () => Promise<T>
  /** Calls `onChange` after every change. */
  readonly watch: (onChange: () => void) => void
  /** Never given an answer after one that was asked for later. */
  readonly show: (now: T) => void
}

/**
 * Reads now and after every change; what was read is shown only where nothing was asked for since.
 * @param attempt is given work on reading, which can fail.
 * @returns reads again.
 */
export function follow<T>(
  { read, watch, show }: Followed<T>,
  attempt: (work: Promise<unknown>) => void,
): () => void {
  const latest = latestOnly(read, show)
  const readAgain = () => attempt(latest())
  readAgain()
  watch(readAgain)
  return readAgain
}
