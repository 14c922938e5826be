import { browser } from '../browser'
import { CURRENT } from './current'
import { isFull } from './full'
import { mergeFacilities } from './mergeIn'
import { surveyStore } from './survey'
import { findPieces, type Items } from './syncItem'
import { planSync, syncedKeys } from './syncPieces'
import { keepSuccess, keepTrouble, readSync, type SyncTrouble, switchSync } from './syncState'
import { knownWriter, WRITER } from './writer'

/** One 同期 at a time, in whichever of the extension's pages; not the lock of what is here. */
const LOCK = 'sync'

/**
 * Changes are gathered for so long, milliseconds. Each 同期 writes twice at most: that makes 24 writes
 * a minute and 1,440 an hour, where the browsers take 120 and 1,800.
 */
const GATHERED = 5_000

/**
 * Merges what is in the synced storage into what is here, and writes there what differs. Nothing is
 * done where 同期 is off. Where it fails, what is here stays as it is, and the reason is kept.
 * @throws DOMException or Error where not even the reason could be written.
 */
export async function syncOnce(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    if (!(await readSync()).on) return
    try {
      const items = await browser.storage.sync.get(null)
      await mergeFacilities(findPieces(items).pieces)
      await keepSuccess(await writeAway(items))
    } catch (reason) {
      await keepTrouble(troubleOf(reason))
    }
  })
}

/** Switches 同期 off here and removes what is in the synced storage; what is here stays. */
export async function forgetSynced(): Promise<void> {
  await switchSync(false)
  await navigator.locks.request(LOCK, async () => {
    const { sync } = browser.storage
    const keys = syncedKeys(await sync.get(null))
    if (keys.length > 0) await sync.remove(keys)
  })
}

/**
 * @returns a function that has 同期 done soon, once for all calls until then. Should the worker end
 * before, its next start does it.
 */
export function gatheredSync(work: () => Promise<void> = syncOnce): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      // What failed was kept; where even that could not be, the next change tries again.
      work().catch(() => {})
    }, GATHERED)
  }
}

/** Calls `onChange` after another profile's changes came in, or this one wrote its own. */
export function watchSynced(onChange: () => void): void {
  browser.storage.sync.onChanged.addListener(onChange)
}

/** @returns what did not fit. */
async function writeAway(items: Items) {
  const { facilities } = await surveyStore()
  const { [CURRENT]: current, [WRITER]: writer } = await browser.storage.local.get([
    CURRENT,
    WRITER,
  ])
  const node = knownWriter(writer)?.node
  // Without a name of its own it can mark nothing as in use.
  const inUse = node !== undefined && typeof current === 'string' ? current : null
  const { remove, set, unfit } = planSync({ node: node ?? '', inUse, facilities }, items)
  const { sync } = browser.storage
  if (remove.length > 0) await sync.remove([...remove])
  if (Object.keys(set).length > 0) await sync.set({ ...set })
  return [...unfit]
}

function troubleOf(reason: unknown): SyncTrouble {
  if (isFull(reason)) return 'localFull'
  const said = String(reason)
  if (/WRITE_OPERATIONS/i.test(said)) return 'busy'
  return /quota/i.test(said) ? 'full' : 'failed'
}
