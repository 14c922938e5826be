import { browser } from '../browser'
import { syncOnce } from './sync'
import { sleepWithoutSync, wakeForSync, watchSyncAlarm } from './syncAlarm'
import { syncedKeys } from './syncPieces'
import { isAhead, keepDue, readSwitch, watchSwitch } from './syncState'
import { watchStored } from './watch'

/**
 * Has 同期 done where it is switched on: soon after something changed here or came in, when the browser
 * or another version of the extension starts, and some time after a failure. What comes until then is
 * one 同期. What it writes itself brings one more, which finds nothing to write.
 *
 * To be called whenever the background starts. Off, the first change after that reads the switch, and
 * nothing else is done.
 */
export function watchForSync(): void {
  let isOn: boolean | null = null
  /** When the next one is due, as far as it is known; `null` where none is. */
  let due: Promise<number> | null = null

  const soon = async () => {
    isOn ??= await readSwitch()
    if (!isOn || (due && isAhead(await due))) return
    due = keepDue()
    await wakeForSync(await due)
  }
  const work = async () => {
    due = null
    await syncOnce()
  }
  // What failed was kept; where even that could not be, the next change tries again.
  const tried = (what: () => Promise<void>) => () => {
    what().catch(() => {
      due = null
    })
  }
  const trySoon = tried(soon)

  watchStored((changes) => {
    if (changes.some(({ what }) => what !== 'health')) trySoon()
  })
  browser.storage.sync.onChanged.addListener((changes) => {
    if (syncedKeys(changes).length > 0) trySoon()
  })
  watchSwitch((on) => {
    isOn = on
    due = null
    if (on) trySoon()
    else void sleepWithoutSync()
  })
  watchSyncAlarm(tried(work))
  browser.runtime.onStartup.addListener(trySoon)
  browser.runtime.onInstalled.addListener(trySoon)
}
