import { browser, type Storage } from '../../browser'

/** Old and new values of a write, by key. */
export type StorageChange = Readonly<Record<string, Storage.StorageChange>>

const listeners = new Set<(written: StorageChange) => void>()

/**
 * Calls `listener` after any of the extension's parts wrote something, this one included. The browser
 * has one listener for all of a page: Firefox copies what was written anew for each, which after an
 * import of thousands of facilities takes it seconds.
 * @param signal ends it.
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
