import { browser } from '../../browser'
import { isQuotaText, MIN_BYTES, startFreshLog, writeAfterFreshLog } from './freshLog'
import { diskError, isQuotaError, quotaError } from './writeErrors'

/** The Web Lock shared by all pages of the extension. */
const LOCK = 'progress'

/** The share of the quota from which the user is warned. */
const NEARLY_FULL = 0.8

/** Use of the browser's local storage, bytes. */
export interface Quota {
  readonly used: number
  readonly quota: number
  readonly nearlyFull: boolean
  /** Too little is left for another change. */
  readonly full: boolean
}

/**
 * Runs an atomic read-modify-write: while `work` runs, no other part of the extension writes to
 * storage. Every write is made inside it.
 * @param work reads, changes and writes; it must not call `locked` itself.
 * @returns the result of `work`.
 * @throws whatever `work` throws.
 */
export function locked<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work)
}

/**
 * Makes storage ready for the first change, which takes a moment after the browser's start, and
 * finds out whether the disk can be written to.
 * @throws as `setItems`.
 */
export async function prepareStorage(): Promise<void> {
  await locked(() => withKnownErrors(startFreshLog))
}

/**
 * Writes items to local storage, all of them or none. What is written is there at every later start
 * of the browser.
 * @throws DOMException `QuotaExceededError` if the quota is exceeded (see `isQuotaError`), or an
 * error that `isDiskError` recognises if the browser cannot write. The previous values are still
 * stored then, and at every later start.
 */
export async function setItems(items: Readonly<Record<string, unknown>>): Promise<void> {
  const { local } = browser.storage
  await withKnownErrors(() => writeAfterFreshLog(() => local.set({ ...items })))
}

/**
 * Writes items as `setItems` does, unless the quota is exceeded: for writes that can wait.
 * @returns whether they were written.
 * @throws the browser's error other than an exceeded quota.
 */
export async function setItemsIfSpace(items: Readonly<Record<string, unknown>>): Promise<boolean> {
  try {
    await setItems(items)
    return true
  } catch (reason) {
    if (isQuotaError(reason)) return false
    throw reason
  }
}

/**
 * Removes items from local storage.
 * @throws as `setItems`. The items are still stored then. But where the quota leaves no room to make
 * the removal safe it is made all the same: it makes room.
 */
export async function removeItems(keys: readonly string[]): Promise<void> {
  const { local } = browser.storage
  const remove = () => local.remove([...keys])
  await withKnownErrors(async () => {
    try {
      await writeAfterFreshLog(remove)
    } catch (reason) {
      if (!isQuotaError(reason)) throw reason
      await remove()
    }
  })
}

/** Chromium's words for an error of the disk. */
const IS_DISK = /\bIO error\b|FILE_ERROR|NO_SPACE/

async function withKnownErrors(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    if (isQuotaText(cause)) throw quotaError(cause)
    throw IS_DISK.test(String(cause)) ? diskError(cause) : cause
  }
}

/**
 * Reads how much of the quota is used. The browser counts: no value is read.
 * @returns bytes; `null` if the browser sets no limit, as Firefox.
 */
export async function readQuota(): Promise<Quota | null> {
  const { local } = browser.storage
  const quota: unknown = Reflect.get(local, 'QUOTA_BYTES')
  if (typeof quota !== 'number') return null
  const used = await local.getBytesInUse(null)
  return { used, quota, nearlyFull: used >= quota * NEARLY_FULL, full: quota - used < MIN_BYTES }
}

/**
 * Denies content scripts access to storage where the browser can: they run in the portal's pages
 * and never need it.
 */
export async function denyPagesAccess(): Promise<void> {
  const { local, session, sync } = browser.storage
  for (const area of [local, session, sync]) {
    const set: unknown = Reflect.get(area, 'setAccessLevel')
    if (typeof set === 'function') {
      await Reflect.apply(set, area, [{ accessLevel: 'TRUSTED_CONTEXTS' }])
    }
  }
}
