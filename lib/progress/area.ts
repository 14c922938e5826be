import { browser } from '../browser'
import { full } from './full'

/** Shared by all of the extension's own pages. */
const LOCK = 'progress'

/** The share of the browser's room from which a person is told. */
const NEARLY = 0.8

/** Room in the browser's storage, bytes. */
export interface Room {
  readonly used: number
  readonly quota: number
  readonly nearlyFull: boolean
}

/**
 * Runs `work` while nothing else of the extension writes to storage. All writing is done so: a
 * read, a change and a write that nothing comes between.
 */
export function locked<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work)
}

/**
 * The only place that writes to the browser's storage. All items are written or none.
 * @throws DOMException `QuotaExceededError` where there is no room (see `isFull`), or whatever else
 * the browser says. What was there before is still there.
 */
export async function put(items: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    await browser.storage.local.set({ ...items })
  } catch (cause) {
    // Browsers have no name for it, and say it in different words.
    if (!/quota/i.test(String(cause))) throw cause
    throw full(cause)
  }
}

/**
 * @returns how much room there is; `null` where the browser sets no limit, as Firefox. The browser
 * keeps count: nothing is read.
 */
export async function readRoom(): Promise<Room | null> {
  const { local } = browser.storage
  const quota: unknown = Reflect.get(local, 'QUOTA_BYTES')
  if (typeof quota !== 'number') return null
  const used = await local.getBytesInUse(null)
  return { used, quota, nearlyFull: used >= quota * NEARLY }
}

/** Keeps storage from scripts in the portal's pages, which never need it, where a browser can. */
export async function keepFromPages(): Promise<void> {
  const { local, session, sync } = browser.storage
  for (const area of [local, session, sync]) {
    const set: unknown = Reflect.get(area, 'setAccessLevel')
    if (typeof set === 'function') {
      await Reflect.apply(set, area, [{ accessLevel: 'TRUSTED_CONTEXTS' }])
    }
  }
}
