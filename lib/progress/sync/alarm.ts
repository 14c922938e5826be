import { browser } from '../../browser'

/**
 * The browser can end the background at any time, so the browser itself schedules the next 同期.
 */
const ALARM = 'sync'
/** Fires only if the background ended during a 同期. */
const SAFETY_ALARM = 'syncNet'
/** Longer than any 同期 takes, milliseconds. */
const LONGEST_RUN = 60_000

/**
 * Schedules the next 同期 in place of any earlier one. Chromium delays alarms of an extension from
 * its store to at least half a minute.
 */
export async function setSyncAlarm(when: number): Promise<void> {
  await browser.alarms.create(ALARM, { when })
}

/** Cancels the scheduled 同期. */
export async function clearSyncAlarm(): Promise<void> {
  await browser.alarms.clear(ALARM)
}

/**
 * Runs `work` with a second alarm set, which wakes the background to repeat it if the browser ends
 * the background meanwhile.
 */
export async function withSafetyAlarm(work: () => Promise<void>): Promise<void> {
  const when = Temporal.Now.instant().epochMilliseconds + LONGEST_RUN
  await browser.alarms.create(SAFETY_ALARM, { when })
  try {
    await work()
  } finally {
    await browser.alarms.clear(SAFETY_ALARM)
  }
}

/** Calls `onWake` when one of the two alarms fires. */
export function watchSyncAlarm(onWake: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM || name === SAFETY_ALARM) onWake()
  })
}
