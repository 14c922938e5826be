import { browser } from '../../browser'
import type { Guide } from '../../guide/schema'
import { nextMidnightInTokyo, todayInTokyo } from '../../notation/tokyoDay'
import { formatDaysLeft, t } from '../../text'
import type { Facility } from '../facility/facility'
import { type Due, progressOf } from '../facility/progressOf'
import { mayNotify, notify, watchPermission } from './notifications'
import { badgeDays, dueReminder } from './reminderDays'
import { isDue, readReminderState, writeReminderState } from './reminders'

/** The current facility and its guide. */
export interface FacilityWithGuide {
  readonly facility: Facility
  readonly guide: Guide
}

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
      return readWork().then(show)
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

async function show({ facility, guide }: FacilityWithGuide): Promise<void> {
  const { deadline } = progressOf(guide, facility, todayInTokyo())
  const isOwn = deadline.state === 'open' && deadline.own === true
  const shown = badgeDays(deadline.state === 'open' ? deadline.days : null)
  await Promise.all([
    browser.action.setBadgeText({ text: shown === null ? '' : badgeText(shown) }),
    browser.action.setTitle({
      title: shown === null ? t('openPanel') : t('openPanelDeadline', daysInWords(shown, isOwn)),
    }),
  ])
  if (deadline.state === 'open') await remind(facility.id, deadline)
}

type OpenDue = Extract<Due, { state: 'open' }>

async function remind(facilityId: string, { date, days, own }: OpenDue): Promise<void> {
  const due = dueReminder(days)
  if (due === null || !(await mayNotify())) return
  const { dismissed, notified } = await readReminderState(facilityId, date)
  if (!isDue(due, dismissed) || !isDue(due, notified)) return
  await notify(t('reminderTitle', daysInWords(days, own === true)), t('reminderNotification'))
  await writeReminderState(facilityId, date, { notified: due })
}

function badgeText(days: number): string {
  return days === 0 ? t('deadlineBadgeToday') : String(days)
}

function daysInWords(days: number, isOwn: boolean): string {
  const left = formatDaysLeft(days)
  return isOwn ? t('ownDeadlineMark', left) : left
}
