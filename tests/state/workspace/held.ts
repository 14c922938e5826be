import { locked } from '../../../lib/progress/storage/lockedWrite'
import { settled } from './answers'

/**
 * Keeps everything from being written, as another tab does that takes in a large file.
 * @returns ends that, and waits until what was to be written meanwhile has been.
 */
export function holdStorage(): () => Promise<void> {
  const free = Promise.withResolvers<void>()
  void locked(() => free.promise)
  return async () => {
    free.resolve()
    await locked(settled)
  }
}
