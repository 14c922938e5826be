import { latestOnly } from './latestOnly'

/** How to read a value, and how to watch its changes. */
interface Followed<T, C> {
  readonly read: () => Promise<T>
  /** Calls `onChange` after each change; without changes as argument the value is read again. */
  readonly watch: (onChange: (changes?: C) => void) => void
  /**
   * Applies changes to what was read. They can be older than it: some arrive while it is read.
   * @returns the same object if they do not concern it; `null` if it has to be read again, as it is
   * after each change where this function is missing.
   */
  readonly apply?: (before: T, changes: C) => T | null
  /**
   * Shows the value. Never receives an outdated one.
   * @param changes what has changed since the last call; `null` after a read.
   */
  readonly show: (now: T, changes: C | null) => void
}

interface Follower<C> {
  readonly readAgain: () => void
  /** Applies changes at once that the watch will report later. */
  readonly changed: (changes: C) => void
}

/**
 * Reads a value and follows all its changes. Those that arrive while it is read are applied to the result, so
 * none is lost, however long the read takes.
 * @param attempt receives the promise of each read, which can fail.
 */
export function follow<T, C = unknown>(
  { read, watch, apply, show }: Followed<T, C>,
  attempt: (work: Promise<unknown>) => void,
): Follower<C> {
  let known: { readonly value: T } | null = null
  let isReading = false
  /** The changes since the read began. Earlier ones are in its result. */
  let missed: C[] = []

  const latest = latestOnly(read, (value) => {
    isReading = false
    let now = value
    for (const changes of missed) {
      const next = apply?.(now, changes) ?? null
      if (next === null) return readAgain()
      now = next
    }
    known = { value: now }
    show(now, null)
  })
  const readAgain = () => {
    isReading = true
    missed = []
    const reading = latest().catch((reason: unknown) => {
      isReading = false
      throw reason
    })
    attempt(reading)
  }
  const changed = (changes?: C) => {
    if (apply === undefined || changes === undefined) return readAgain()
    if (isReading) missed.push(changes)
    if (known === null) return isReading ? undefined : readAgain()
    const now = apply(known.value, changes)
    if (now === null) return readAgain()
    if (now === known.value) return
    known = { value: now }
    show(now, changes)
  }
  readAgain()
  watch(changed)
  return { readAgain, changed }
}
