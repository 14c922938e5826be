import { browser } from '../../browser'

/** The alarm of the next round: the browser can end the background at any time. */
export const SHARE_ALARM = 'share'

/**
 * Schedules the next round in place of any earlier one.
 * @param when milliseconds since 1970; `null` for none.
 */
export async function setShareAlarm(when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(SHARE_ALARM)
  else await browser.alarms.create(SHARE_ALARM, { when })
}
