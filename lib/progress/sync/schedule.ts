/*
 * The states of 同期 in one profile. The browser can end the background at any time: the switch and
 * the due time are stored (`state.ts`), and an alarm of the browser wakes the background.
 *
 *               switched on                  alarm fires
 *     +-----+ ---------------> +---------+ ---------------> +---------+
 *     | off |                  | waiting |                  | running |
 *     +-----+ <--------------- +---------+ <--------------- +---------+
 *        ^     switched off         ^       failed: retry in    |  |
 *        |                          |       1, 2, 4 … 60 min    |  |
 *        |                          | change, start             |  |
 *        |                          |                           |  |
 *        |     switched off     +------+        succeeded       |  |
 *        +--------------------- | idle | <----------------------+  |
 *        |                      +------+                           |
 *        |                                                         |
 *        +---------------------------------------------------------+
 *              emptied by another profile, or consent withdrawn
 *
 * change   A facility differs from its synced copy, or this or another profile switched to another
 *          facility. The first change sets the due time 5 s ahead. Later changes wait for the same
 *          run, and none shortens the wait after a failure.
 * start    The browser starts, or it or the extension was installed or updated. A stored due time
 *          that is still pending stays.
 * running  Clears the due time first, so a change during the run leads to waiting again. If the
 *          browser ends the background meanwhile, a second alarm repeats the run after a minute.
 * The user can start a run by hand while it is idle or waiting. An alarm set before then still fires
 * and causes one more run, which finds nothing to write.
 */

import { browser } from '../../browser'
import { watchFacilityChanges } from '../facilityStore/facilityChanges'
import { clearSyncAlarm, setSyncAlarm, watchSyncAlarm, withSafetyAlarm } from './alarm'
import { isMark, pieceId } from './keys'
import type { differsFromSynced, readOwnMark } from './planNow'
import { isPending } from './runTimes'
import { readDue, readSwitch, watchIdle, watchSwitch, writeDue } from './state'
import type { syncOnce } from './syncOnce'

/** What is loaded once 同期 is switched on. */
export interface SyncEngine {
  readonly differsFromSynced: typeof differsFromSynced
  readonly readOwnMark: typeof readOwnMark
  readonly syncOnce: typeof syncOnce
}

/**
 * Schedules 同期 while it is switched on, as drawn above. Call it each time the background starts.
 * While 同期 is off, the first change reads the switch, and nothing else is done or loaded.
 * @param load loads the engine.
 */
export function scheduleSync(load: () => Promise<SyncEngine>): void {
  let isOn: boolean | null = null
  /**
   * The due time, as far as this background knows it; `null` for none. It saves a read for each
   * change.
   */
  let due: Promise<number> | null = null

  const isAlreadyDue = async () => due !== null && isPending(await due)
  const request = async () => {
    isOn ??= await readSwitch()
    if (!isOn || (await isAlreadyDue())) return
    due = readDue()
    const when = await due
    // The alarm first: a due time without an alarm would only be met after the next change.
    await setSyncAlarm(when)
    await writeDue(when)
  }
  /**
   * Requests a run if a facility differs from its synced copy; after a run of our own none does.
   * @param ids the facilities that changed on either side.
   */
  const facilitiesChanged = async (ids: ReadonlySet<string>) => {
    isOn ??= await readSwitch()
    if (!isOn || (await isAlreadyDue())) return
    if (await (await load()).differsFromSynced(ids)) await request()
  }
  /**
   * Requests a run after other profiles switched to another facility, which changes the priorities.
   * @param marks keys of the changed marks.
   */
  const marksChanged = async (marks: readonly string[]) => {
    isOn ??= await readSwitch()
    if (!isOn || (await isAlreadyDue())) return
    // A copy of this profile has the same mark: the two would overwrite each other for ever.
    const own = await (await load()).readOwnMark()
    if (marks.some((mark) => mark !== own)) await request()
  }
  const run = async () => {
    due = null
    await withSafetyAlarm(async () => (await load()).syncOnce())
  }
  // A failed run has stored its reason and retry. If that failed as well, the next change tries
  // again.
  const ignoringErrors = (step: () => Promise<void>) => () => {
    step().catch(() => {
      due = null
    })
  }
  const requestSafely = ignoringErrors(request)
  const facilitiesChangedSafely = (ids: readonly string[]) =>
    ignoringErrors(() => facilitiesChanged(new Set(ids)))()

  watchFacilityChanges((changes) => {
    if (changes.some(({ what }) => what === 'current')) requestSafely()
    const ids = changes.flatMap((change) => (change.what === 'facility' ? change.id : []))
    if (ids.length > 0) facilitiesChangedSafely(ids)
  })
  browser.storage.sync.onChanged.addListener((changes) => {
    const keys = Object.keys(changes)
    const ids = keys.flatMap((key) => pieceId(key) ?? [])
    const marks = keys.filter(isMark)
    if (marks.length > 0) ignoringErrors(() => marksChanged(marks))()
    if (ids.length > 0) facilitiesChangedSafely(ids)
  })
  watchSwitch((on) => {
    isOn = on
    due = null
    if (on) requestSafely()
    else void clearSyncAlarm()
  })
  watchIdle(() => {
    due = null
  })
  watchSyncAlarm(ignoringErrors(run))
  browser.runtime.onStartup.addListener(requestSafely)
  browser.runtime.onInstalled.addListener(requestSafely)
}
