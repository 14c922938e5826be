import { readClock } from '../facility/stamp'

/**
 * A place outside of this profile that has the same facilities: the browser's synced storage, or a shared
 * folder. Local storage stays the truth: a place only gets what differs, and what comes from it is merged.
 */
interface Place<T> {
  /** The Web Lock that allows one run at a time in all pages. It is not the lock of local storage. */
  readonly lock: string
  readonly isOn: () => Promise<boolean>
  /** Clears the due time: what changes from here on waits for the next run. */
  readonly begin: () => Promise<void>
  /**
   * Reads what is new there, merges it, and writes back what differs.
   * @returns `null` if the place was switched off instead.
   */
  readonly exchange: () => Promise<T | null>
  /** @param begun when the run began, milliseconds since 1970. */
  readonly succeeded: (begun: number, done: T) => Promise<void>
  /** Writes the reason and schedules a retry. */
  readonly failed: (reason: unknown) => Promise<void>
}

/**
 * Runs once with a place that is switched on, and writes the result.
 * @throws DOMException or Error if not even the reason of a failure could be stored.
 */
export async function runOnce<T>(place: Place<T>): Promise<void> {
  await navigator.locks.request(place.lock, async () => {
    if (!(await place.isOn())) return
    await place.begin()
    const begun = readClock()
    try {
      const done = await place.exchange()
      if (done !== null) await place.succeeded(begun, done)
    } catch (reason) {
      await place.failed(reason)
    }
  })
}
