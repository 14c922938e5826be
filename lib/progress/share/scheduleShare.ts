import { browser } from '../../browser'
import { watchFacilityChanges } from '../facilityStore/facilityChanges'
import { onStoredKey } from '../storage/onStored'
import { SHARE_ALARM } from './alarm'
import { SHARE_SETTING } from './keys'
import type { ShareEngine } from './syncFolder'

/**
 * Schedules rounds with the shared folder while it is switched on. Call it each time the background starts.
 * While it is off, the first change reads the switch, and nothing else is done or loaded.
 * @param load loads the engine.
 */
export function scheduleShare(load: () => Promise<ShareEngine>): void {
  let isOn: Promise<boolean> | null = null
  const readOn = async () => {
    const { [SHARE_SETTING]: stored } = await browser.storage.local.get(SHARE_SETTING)
    return typeof stored === 'object' && stored !== null && 'on' in stored && stored.on === true
  }
  const whenOn = (act: (engine: ShareEngine) => Promise<void>) => {
    isOn ??= readOn()
    const done = isOn.then(async (on) => on && act(await load()))
    // A round stores its own failure. If that failed as well, the next change or start tries again.
    done.catch(() => {
      isOn = null
    })
  }
  const started = () => whenOn((engine) => engine.shareChanged(null))
  watchFacilityChanges((changes) => {
    const ids = changes.flatMap((change) => (change.what === 'facility' ? change.id : []))
    if (ids.length > 0) whenOn((engine) => engine.shareChanged(ids))
  })
  onStoredKey(
    (key) => key === SHARE_SETTING,
    () => {
      isOn = null
    },
  )
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SHARE_ALARM) whenOn((engine) => engine.syncFolderNow())
  })
  browser.runtime.onStartup.addListener(started)
  browser.runtime.onInstalled.addListener(started)
}
