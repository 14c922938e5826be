import { browser } from '../../browser'
import { appendToJournal, clearJournal, type JournalEntry, REMOVED, readJournal } from './journal'
import { isQuotaError, quotaError } from './quota'
import { missingWrites } from './replay'

/** The Web Lock shared by all pages of the extension. */
const LOCK = 'progress'

/** Set in session storage once the journal was replayed after the browser's start. */
const REPLAYED = 'replayed'
/** Set while writes are missing from the journal. */
const GAP = 'journal-gap'

/** The share of the quota from which the person is warned. */
const NEARLY_FULL = 0.8

/** Bytes that a change needs: with less left, no change can be stored. */
const MIN_BYTES = 1_500

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
 * storage. Every write is made inside it. The first call after the browser's start first replays
 * the writes that the browser lost.
 * @param work reads, changes and writes; it must not call `locked` itself.
 * @returns the result of `work`.
 * @throws whatever `work` throws.
 */
export function locked<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, async () => {
    await replayOnce()
    return work()
  })
}

/**
 * Replays the writes that the browser lost at its last crash, for pages that read before anything
 * is written.
 */
export async function replayLostWrites(): Promise<void> {
  await locked(async () => {})
}

/**
 * Writes items to local storage, all of them or none. The only place that does.
 * @throws DOMException `QuotaExceededError` if the quota is exceeded (see `isQuotaError`), or the
 * browser's error. The previous values are still stored then.
 */
export async function setItems(items: Readonly<Record<string, unknown>>): Promise<void> {
  const { local } = browser.storage
  await journaled(
    Object.entries(items).map(([key, value]) => [key, { value }]),
    () => local.set({ ...items }),
  )
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
 * Removes items from local storage. The only place that does.
 * @throws the browser's error. The items are still stored then.
 */
export async function removeItems(keys: readonly string[]): Promise<void> {
  const { local } = browser.storage
  await journaled(
    keys.map((key) => [key, REMOVED]),
    () => local.remove([...keys]),
  )
}

/** Firefox does not lose writes that it has reported as done: it needs no journal. */
const NEEDS_JOURNAL = !import.meta.env.FIREFOX

async function journaled(
  changes: [string, JournalEntry][],
  write: () => Promise<void>,
): Promise<void> {
  if (NEEDS_JOURNAL) await journalOrMarkGap(new Map(changes))
  try {
    await write()
  } catch (cause) {
    if (NEEDS_JOURNAL) await journalStored(changes.map(([key]) => key))
    // Browsers report an exceeded quota as a plain Error, each in its own words.
    if (!/quota/i.test(String(cause))) throw cause
    throw quotaError(cause)
  }
}

/**
 * Journals what is really stored after a write failed, so that the failed write is not replayed.
 */
async function journalStored(keys: readonly string[]): Promise<void> {
  const stored = await browser.storage.local.get([...keys])
  const changeOf = (key: string): JournalEntry => (key in stored ? { value: stored[key] } : REMOVED)
  await journalOrMarkGap(new Map(keys.map((key) => [key, changeOf(key)])))
}

let isGapMarked = false

/**
 * Writes the journal; if that fails, marks the gap: the journal's values may now be older than the
 * stored ones, and a replay has to know.
 */
async function journalOrMarkGap(changes: ReadonlyMap<string, JournalEntry>): Promise<void> {
  if ((await appendToJournal(changes)) || isGapMarked) return
  // If the quota leaves no space for this mark, the write that follows fails as well.
  await browser.storage.local.set({ [GAP]: true }).then(
    () => {
      isGapMarked = true
    },
    () => {},
  )
}

let replayed = !NEEDS_JOURNAL

/** Replays the lost writes once after the browser's start, before anything else is written. */
async function replayOnce(): Promise<void> {
  if (replayed) return
  replayed = true
  const { local, session } = browser.storage
  if ((await session.get(REPLAYED))[REPLAYED]) return
  // If the replay fails, the journal and its gap mark stay for the next start.
  const isCleared = (await replay().catch(() => false)) && (await clearJournal())
  if (isCleared) await local.remove(GAP).catch(() => {})
  await session.set({ [REPLAYED]: true })
}

async function replay(): Promise<true> {
  const { local } = browser.storage
  const journal = await readJournal()
  const { [GAP]: hasGap, ...stored } = await local.get([...journal.keys(), GAP])
  const { items, removed } = missingWrites(journal, stored, { hasGap: hasGap === true })
  if (Object.keys(items).length > 0) await local.set({ ...items })
  if (removed.length > 0) await local.remove([...removed])
  return true
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
