import { browser, type Storage } from '../../browser'

/** What was written, by key. */
export type StorageChange = Readonly<Record<string, Storage.StorageChange>>

const listeners = new Set<(written: StorageChange) => void>()

/**
 * Calls `listener` after any of the extension's parts wrote something, this one included. The browser
 * has one listener for all of a page: Firefox copies what was written anew for each, which after an
 * import of thousands of facilities takes it seconds.
 */
export function onStored(listener: (written: StorageChange) => void): void {
  const { onChanged } = browser.storage.local
  if (!onChanged.hasListener(tellAll)) {
    listeners.clear()
    onChanged.addListener(tellAll)
  }
  listeners.add(listener)
}

/** As `onStored`, only where a key is written that `isMeant` takes. */
export function onStoredKey(isMeant: (key: string) => boolean, onChange: () => void): void {
  onStored((written) => {
    if (Object.keys(written).some(isMeant)) onChange()
  })
}

function tellAll(written: StorageChange): void {
  for (const listener of listeners) listener(written)
}
