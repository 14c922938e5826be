import { browser } from '../../browser'

/** The background may end at any moment: it is the browser that keeps in mind when to go on. */
const ALARM = 'sync'
/** Rings only where the background ended while it worked. */
const NET = 'syncNet'
/** Longer than any 同期 takes, milliseconds. */
const PATIENCE = 60_000

/**
 * Has the background woken, in place of any earlier time that was set. Chromium lets an extension
 * from its store wait for half a minute at least.
 * @param when milliseconds since 1970.
 */
export async function setSyncAlarm(when: number): Promise<void> {
  await browser.alarms.create(ALARM, { when })
}

/** Lets it sleep. */
export async function clearSyncAlarm(): Promise<void> {
  await browser.alarms.clear(ALARM)
}

/** Does the work; has the background woken to do it again where it ends before the work does. */
export async function onlineOnly(work: () => Promise<void>): Promise<void> {
  const when = Temporal.Now.instant().epochMilliseconds + PATIENCE
  await browser.alarms.create(NET, { when })
  try {
    await work()
  } finally {
    await browser.alarms.clear(NET)
  }
}

/** Calls `onWake` at that time. */
export function watchSyncAlarm(onWake: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM || name === NET) onWake()
  })
}
