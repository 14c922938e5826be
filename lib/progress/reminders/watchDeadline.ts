import { browser } from '../../browser'
import { nextMidnightInTokyo } from '../../notation/tokyoDay'
import { type FacilityWithGuide, showDeadline } from './badge'
import { watchPermission } from './notifications'

const ALARM = 'midnight'
const DAY_MINUTES = 24 * 60
/** White on the Digital Agency's blue 900: a contrast of 11 to 1. */
const COLOURS = { text: '#ffffff', badge: '#0017c1' }

/**
 * Updates the badge and shows reminders: now, at every midnight in Tokyo, and when the browser
 * starts.
 * @param readWork reads the current facility and its guide.
 * @param onNewDay is called at midnight in Tokyo.
 * @returns a function to call after a change of facility, guide or ticks.
 */
export function watchDeadline(
  readWork: () => Promise<FacilityWithGuide>,
  onNewDay: () => void,
): () => void {
  let last = Promise.resolve()
  let waiting = false
  const refresh = () => {
    // Updates run one after another, so that no reminder is shown twice, and many changes cause one
    // update.
    if (waiting) return
    waiting = true
    const now = () => {
      waiting = false
      return readWork().then(showDeadline)
    }
    // After a failure the next update tries again.
    last = last.then(now).catch(() => {})
  }
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return
    refresh()
    onNewDay()
  })
  browser.runtime.onStartup.addListener(refresh)
  watchPermission(refresh)
  void browser.action.setBadgeBackgroundColor({ color: COLOURS.badge })
  void browser.action.setBadgeTextColor({ color: COLOURS.text })
  const when = nextMidnightInTokyo(Temporal.Now.instant()).epochMilliseconds
  // Set at every start, as browsers may lose alarms. A day in Tokyo always has 24 hours.
  void browser.alarms.create(ALARM, { when, periodInMinutes: DAY_MINUTES })
  refresh()
  return refresh
}
