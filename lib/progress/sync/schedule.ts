import { browser } from '../../browser'
import { watchFacilityChanges } from '../facilities/facilityChanges'
import { clearSyncAlarm, onlineOnly, setSyncAlarm, watchSyncAlarm } from './alarm'
import { differsFromSynced } from './echo'
import { pieceId } from './items'
import { readOwnMark } from './planNow'
import { syncedKeys } from './planSync'
import { isAhead, readDue, readSwitch, watchIdle, watchSwitch, writeDue } from './state'
import { syncOnce } from './syncOnce'

/**
 * Has 同期 done where it is switched on: soon after something changed here or came in, when the browser
 * or another version of the extension starts, and some time after a failure. What comes until then is
 * one 同期. What that writes itself brings no other.
 *
 * To be called whenever the background starts. Off, the first change after that reads the switch, and
 * nothing else is done.
 */
export function scheduleSync(): void {
  let isOn: boolean | null = null
  /** When the next one is due, as far as it is known; `null` where none is. */
  let due: Promise<number> | null = null

  const isWaiting = async () => due !== null && isAhead(await due)
  const soon = async () => {
    isOn ??= await readSwitch()
    if (!isOn || (await isWaiting())) return
    due = readDue()
    const when = await due
    // The alarm first: what is kept without one would wait for the next change.
    await setSyncAlarm(when)
    await writeDue(when)
  }
  /** @param ids the facilities that changed, on either side. */
  const changed = async (ids: ReadonlySet<string>) => {
    isOn ??= await readSwitch()
    if (isOn && !(await isWaiting()) && (await differsFromSynced(ids))) await soon()
  }
  /** @param marks of profiles that work on another facility now. */
  const marked = async (marks: readonly string[]) => {
    isOn ??= await readSwitch()
    if (!isOn || (await isWaiting())) return
    // A copy of this profile has the same mark: the two would write against each other for ever.
    const own = await readOwnMark()
    if (marks.some((mark) => mark !== own)) await soon()
  }
  const work = async () => {
    due = null
    await onlineOnly(syncOnce)
  }
  // What failed was kept; where even that could not be, the next change tries again.
  const tried = (what: () => Promise<void>) => () => {
    what().catch(() => {
      due = null
    })
  }
  const trySoon = tried(soon)
  const tryChanged = (ids: readonly string[]) => tried(() => changed(new Set(ids)))()

  watchFacilityChanges((changes) => {
    if (changes.some(({ what }) => what === 'current')) trySoon()
    const ids = changes.flatMap((change) => (change.what === 'facility' ? change.id : []))
    if (ids.length > 0) tryChanged(ids)
  })
  browser.storage.sync.onChanged.addListener((changes) => {
    const keys = syncedKeys(changes)
    const ids = keys.flatMap((key) => pieceId(key) ?? [])
    const marks = keys.filter((key) => pieceId(key) === null)
    if (marks.length > 0) tried(() => marked(marks))()
    if (ids.length > 0) tryChanged(ids)
  })
  watchSwitch((on) => {
    isOn = on
    due = null
    if (on) trySoon()
    else void clearSyncAlarm()
  })
  watchIdle(() => {
    due = null
  })
  watchSyncAlarm(tried(work))
  browser.runtime.onStartup.addListener(trySoon)
  browser.runtime.onInstalled.addListener(trySoon)
}
