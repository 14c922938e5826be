import { browser } from '../browser'

/** The background may end at any moment: it is the browser that keeps in mind when to go on. */
const ALARM = 'sync'

/**
 * Has the background woken, in place of any earlier time that was set. Chromium lets an extension
 * from its store wait for half a minute at least.
 * @param when milliseconds since 1970.
 */
export async function wakeForSync(when: number): Promise<void> {
  await browser.alarms.create(ALARM, { when })
}

/** Lets it sleep. */
export async function sleepWithoutSync(): Promise<void> {
  await browser.alarms.clear(ALARM)
}

/** Calls `onWake` at that time. */
export function watchSyncAlarm(onWake: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) onWake()
  })
}
