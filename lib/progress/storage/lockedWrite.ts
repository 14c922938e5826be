import { browser } from '../../browser'
import { clearJournal, type JournalEntry, noteWrites, readJournal } from './journal'
import { isQuotaError, quotaError } from './quota'
import { missingWrites } from './replay'

/** Shared by all of the extension's own pages. */
const LOCK = 'progress'

/** In what the browser forgets at its end: the journal of the time before was replayed. */
const REPLAYED = 'replayed'
/** The journal misses something. */
const GAP = 'journal-gap'

/** The share of the browser's room from which a person is told. */
const NEARLY_FULL = 0.8

/** Bytes that a change needs at least: with less room nothing more can be kept. */
const MIN_BYTES = 1_500

/** Room in the browser's storage, bytes. */
export interface Quota {
  readonly used: number
  readonly quota: number
  readonly nearlyFull: boolean
  /** There is no room for another change. */
  readonly full: boolean
}

/**
 * Runs `work` while nothing else of the extension writes to storage. All writing is done so: a
 * read, a change and a write that nothing comes between. The first work after the browser's start
 * waits until what the browser lost is there again.
 */
export function locked<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, async () => {
    await replayOnce()
    return work()
  })
}

/** Puts back what the browser lost at its last end, also where nothing is to be written. */
export async function replayLostWrites(): Promise<void> {
  await locked(async () => {})
}

/**
 * The only place that writes to the browser's storage. All items are written or none.
 * @throws DOMException `QuotaExceededError` where there is no room (see `isQuotaError`), or whatever else
 * the browser says. What was there before is still there.
 */
export async function setItems(items: Readonly<Record<string, unknown>>): Promise<void> {
  const { local } = browser.storage
  await noting(
    Object.entries(items).map(([key, value]) => [key, { value }]),
    () => local.set({ ...items }),
  )
}

/** As `setItems`. @returns whether there was room; what can wait until there is is not written then. */
export async function setItemsIfRoom(items: Readonly<Record<string, unknown>>): Promise<boolean> {
  try {
    await setItems(items)
    return true
  } catch (reason) {
    if (isQuotaError(reason)) return false
    throw reason
  }
}

/** The only place that takes something out of the browser's storage. */
export async function removeItems(keys: readonly string[]): Promise<void> {
  const { local } = browser.storage
  await noting(
    keys.map((key) => [key, 'taken away']),
    () => local.remove([...keys]),
  )
}

/** Firefox keeps what it said it had written: it needs no journal. */
const NEEDS_JOURNAL = !import.meta.env.FIREFOX

async function noting(
  changes: [string, JournalEntry][],
  write: () => Promise<void>,
): Promise<void> {
  if (NEEDS_JOURNAL) await noteOrMark(new Map(changes))
  try {
    await write()
  } catch (cause) {
    if (NEEDS_JOURNAL) await noteStored(changes.map(([key]) => key))
    // Browsers have no name for it, and say it in different words.
    if (!/quota/i.test(String(cause))) throw cause
    throw quotaError(cause)
  }
}

/** Notes what really stands there: a write that was refused is not to be done again. */
async function noteStored(keys: readonly string[]): Promise<void> {
  const stored = await browser.storage.local.get([...keys])
  const changeOf = (key: string): JournalEntry =>
    key in stored ? { value: stored[key] } : 'taken away'
  await noteOrMark(new Map(keys.map((key) => [key, changeOf(key)])))
}

let marked = false

/** A journal with a gap holds values that are older than what is stored: that is kept in mind. */
async function noteOrMark(changes: ReadonlyMap<string, JournalEntry>): Promise<void> {
  if ((await noteWrites(changes)) || marked) return
  // Where even this finds no room, the write that follows finds none either.
  await browser.storage.local.set({ [GAP]: true }).then(
    () => {
      marked = true
    },
    () => {},
  )
}

let replayed = !NEEDS_JOURNAL

/** Puts back what the browser lost, once after its start, before anything else is written. */
async function replayOnce(): Promise<void> {
  if (replayed) return
  replayed = true
  const { local, session } = browser.storage
  if ((await session.get(REPLAYED))[REPLAYED]) return
  // Where it cannot be put back now, the journal stays as it is for the next start, with its mark.
  const isBegunAnew = (await replay().catch(() => false)) && (await clearJournal())
  if (isBegunAnew) await local.remove(GAP).catch(() => {})
  await session.set({ [REPLAYED]: true })
}

async function replay(): Promise<true> {
  const { local } = browser.storage
  const noted = await readJournal()
  const { [GAP]: hasGap, ...stored } = await local.get([...noted.keys(), GAP])
  const { items, taken } = missingWrites(noted, stored, { hasGap: hasGap === true })
  if (Object.keys(items).length > 0) await local.set({ ...items })
  if (taken.length > 0) await local.remove([...taken])
  return true
}

/**
 * @returns how much room there is; `null` where the browser sets no limit, as Firefox. The browser
 * keeps count: nothing is read.
 */
export async function readQuota(): Promise<Quota | null> {
  const { local } = browser.storage
  const quota: unknown = Reflect.get(local, 'QUOTA_BYTES')
  if (typeof quota !== 'number') return null
  const used = await local.getBytesInUse(null)
  return { used, quota, nearlyFull: used >= quota * NEARLY_FULL, full: quota - used < MIN_BYTES }
}

/** Keeps storage from scripts in the portal's pages, which never need it, where a browser can. */
export async function denyPagesAccess(): Promise<void> {
  const { local, session, sync } = browser.storage
  for (const area of [local, session, sync]) {
    const set: unknown = Reflect.get(area, 'setAccessLevel')
    if (typeof set === 'function') {
      await Reflect.apply(set, area, [{ accessLevel: 'TRUSTED_CONTEXTS' }])
    }
  }
}
