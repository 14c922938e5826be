import { browser, type Storage } from '../../browser'

/** Old and new values of a write, by key. */
type StorageChange = Readonly<Record<string, Storage.StorageChange>>

const listeners = new Set<(written: StorageChange) => void>()

/**
 * Calls `listener` after each write to local storage by any part of the extension, including this
 * one. All listeners of a page share one browser listener: Firefox clones the written values for
 * each, which takes seconds after an import of thousands of facilities.
 * @param signal removes the listener.
 */
export function onStored(listener: (written: StorageChange) => void, signal?: AbortSignal): void {
  const { onChanged } = browser.storage.local
  if (!onChanged.hasListener(notifyAll)) {
    listeners.clear()
    onChanged.addListener(notifyAll)
  }
  listeners.add(listener)
  signal?.addEventListener('abort', () => listeners.delete(listener))
}

/** Calls `onChange` after each write that includes a key for which `isWatched` is true. */
export function onStoredKey(isWatched: (key: string) => boolean, onChange: () => void): void {
  onStored((written) => {
    if (Object.keys(written).some(isWatched)) onChange()
  })
}

function notifyAll(written: StorageChange): void {
  for (const listener of listeners) listener(written)
}
