import { browser } from '../../browser'
import { mergeFacilities } from '../facilities/mergeFacilities'
import { scanFacilities } from '../facilities/scanFacilities'
import { isQuotaError } from '../storage/quota'
import { setSyncAlarm } from './alarm'
import { hasSyncConsent } from './consent'
import { findPieces, type Items } from './items'
import { planNow, travellingAfter } from './planNow'
import { type Plan, syncedKeys } from './planSync'
import {
  readSync,
  type SyncSuccess,
  type SyncTrouble,
  switchSync,
  writeBegun,
  writeSuccess,
  writeTrouble,
} from './state'

/** One 同期 at a time, in whichever of the extension's pages; not the lock of what is here. */
const LOCK = 'sync'

/**
 * Merges what is in the synced storage into what is here, and writes there what differs. Nothing is
 * done where 同期 is off. Where all was removed elsewhere, or the browser allows it no more, it is
 * switched off instead. Where it fails, what is here stays as it is, the reason is kept, and it is
 * tried again later.
 * @throws DOMException or Error where not even the reason could be written.
 */
export async function syncOnce(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { on, travelling } = await readSync()
    if (!on) return
    await writeBegun()
    try {
      if (!(await hasSyncConsent())) return await switchSync(false, 'withdrawn')
      const items = await there(browser.storage.sync.get(null))
      const isEmptied = travelling > 0 && syncedKeys(items).length === 0
      if (isEmptied) return await switchSync(false, 'emptied')
      await writeSuccess(await bringTogether(items))
    } catch (reason) {
      await setSyncAlarm(await writeTrouble(troubleOf(reason)))
    }
  })
}

/** Switches 同期 off here, once the one that goes on is done. What is in the synced storage stays. */
export async function stopSync(): Promise<void> {
  await navigator.locks.request(LOCK, () => switchSync(false))
}

/**
 * Switches 同期 off here and removes what is in the synced storage; what is here stays. Another profile
 * that finds it empty switches itself off, unless it wrote before it heard of that.
 * @throws Error where it could not be removed. It is off all the same.
 */
export async function removeSynced(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    await switchSync(false)
    const { sync } = browser.storage
    const keys = syncedKeys(await sync.get(null))
    if (keys.length > 0) await sync.remove(keys)
  })
}

/** Both ways: what is there is merged into what is here, and then the other way round. */
async function bringTogether(items: Items): Promise<SyncSuccess> {
  const merged = await mergeFacilities(findPieces(items).pieces)
  const plan = await planNow(items, (await scanFacilities()).facilities)
  return {
    received: merged.some(({ state }) => state === 'added' || state === 'merged'),
    sent: await writeAway(plan),
    travelling: travellingAfter(plan, items),
    unfitCount: plan.unfit.length,
  }
}

/** @returns whether there was anything to write. */
async function writeAway({ remove, set }: Plan): Promise<boolean> {
  const { sync } = browser.storage
  const isSet = Object.keys(set).length > 0
  if (remove.length > 0) await there(sync.remove([...remove]))
  if (isSet) await there(sync.set({ ...set }))
  return isSet || remove.length > 0
}

/** What fails there may bear the name that says that the storage here is full. */
async function there<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw new Error(String(cause), { cause })
  }
}

function troubleOf(reason: unknown): SyncTrouble {
  if (isQuotaError(reason)) return 'localFull'
  const said = String(reason)
  if (/WRITE_OPERATIONS/i.test(said)) return 'busy'
  return /quota/i.test(said) ? 'full' : 'failed'
}
