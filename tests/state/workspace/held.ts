import { locked } from '../../../lib/progress/storage/lockedWrite'
import { settled } from './answers'

/**
 * Holds the lock of all writes, as another tab does while it imports a large file.
 * @returns releases the lock, and waits until pending writes have finished.
 */
export function holdStorage(): () => Promise<void> {
  const free = Promise.withResolvers<void>()
  void locked(() => free.promise)
  return async () => {
    free.resolve()
    await locked(settled)
  }
}
