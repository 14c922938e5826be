import { browser } from '../../browser'
import { mergeFacilities } from '../facilityStore/mergeFacilities'
import { scanFacilities } from '../facilityStore/scanFacilities'
import { quarantineForeign } from '../recovery/quarantine'
import { isQuotaError } from '../storage/writeErrors'
import { setSyncAlarm } from './alarm'
import { hasSyncConsent } from './consent'
import { runOnce } from './oneRun'
import { findPieces, type Items } from './pieces'
import { planNow, readProfileClock, syncedCountAfter } from './planNow'
import { type Plan, syncedKeys } from './planSync'
import {
  readSwitch,
  readSync,
  type SyncSuccess,
  type SyncTrouble,
  switchSync,
  writeBegun,
  writeSuccess,
  writeTrouble,
} from './state'

/**
 * The Web Lock that allows one 同期 at a time in all pages. It is not the lock of local storage.
 */
const LOCK = 'sync'

/**
 * Runs 同期 once: merges the synced storage into the local one, then writes the differences back.
 * If 同期 is off, nothing happens. If another profile has emptied the synced storage, or consent
 * was withdrawn, 同期 is switched off instead. After a failure local data stays as it is, the
 * reason is stored and a retry is scheduled.
 * @throws DOMException or Error if not even the reason could be stored.
 */
export async function syncOnce(): Promise<void> {
  await runOnce({
    lock: LOCK,
    isOn: readSwitch,
    begin: writeBegun,
    exchange: exchangeWithSynced,
    succeeded: (begun, done) => writeSuccess({ begun, ...done }),
    failed: async (reason) => setSyncAlarm(await writeTrouble(troubleOf(reason))),
  })
}

/** @returns `null` if 同期 was switched off instead. */
async function exchangeWithSynced(): Promise<Omit<SyncSuccess, 'begun'> | null> {
  const { travelling } = await readSync()
  if (!(await hasSyncConsent())) return switchedOff('withdrawn')
  const items = await asPlainError(browser.storage.sync.get(null))
  const isEmptied = travelling > 0 && syncedKeys(items).length === 0
  return isEmptied ? switchedOff('emptied') : syncBothWays(items)
}

async function switchedOff(trouble: SyncTrouble): Promise<null> {
  await switchSync(false, trouble)
  return null
}

/**
 * Switches 同期 off in this profile, after a running one has finished. The synced storage stays as
 * it is.
 */
export async function stopSync(): Promise<void> {
  await navigator.locks.request(LOCK, () => switchSync(false))
}

/**
 * Switches 同期 off in this profile and removes this extension's items from the synced storage;
 * local data stays. Another profile that finds the synced storage empty switches itself off, unless
 * it writes before the removal reaches it.
 * @throws Error if they could not be removed. 同期 is off all the same.
 */
export async function removeSynced(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    await switchSync(false)
    const { sync } = browser.storage
    const keys = syncedKeys(await sync.get(null))
    if (keys.length > 0) await sync.remove(keys)
  })
}

/** Merges in both directions: the synced storage into the local one, then the reverse. */
async function syncBothWays(items: Items): Promise<Omit<SyncSuccess, 'begun'>> {
  const { pieces, unreadable } = findPieces(items)
  // A copy is written here before the synced storage gets the sound facility in its place.
  await quarantineForeign(unreadable)
  const merged = await mergeFacilities(pieces, await readProfileClock())
  const plan = await planNow(items, (await scanFacilities()).facilities)
  return {
    received: merged.some(({ state }) => state === 'added' || state === 'merged'),
    sent: await writePlan(plan),
    travelling: syncedCountAfter(plan, items),
    unfitCount: plan.unfit.length,
  }
}

/** @returns whether anything had to be written. */
async function writePlan({ remove, set }: Plan): Promise<boolean> {
  const { sync } = browser.storage
  const isSet = Object.keys(set).length > 0
  if (remove.length > 0) await asPlainError(sync.remove([...remove]))
  if (isSet) await asPlainError(sync.set({ ...set }))
  return isSet || remove.length > 0
}

/**
 * Rethrows errors of the synced storage as plain ones: Firefox gives them the name of an exceeded
 * quota, which would be taken for that of the local storage.
 */
async function asPlainError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw new Error(String(cause), { cause })
  }
}

function troubleOf(reason: unknown): SyncTrouble {
  if (isQuotaError(reason)) return 'localFull'
  const text = String(reason)
  if (/WRITE_OPERATIONS/i.test(text)) return 'busy'
  return /quota/i.test(text) ? 'full' : 'failed'
}
