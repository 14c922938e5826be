import { browser } from '../../browser'
import { badgeDays, dueReminder, openDaysLeft } from '../../guide/deadline'
import type { Guide } from '../../guide/schema'
import { dayInTokyo, nextMidnightInTokyo } from '../../notation/tokyoDay'
import { t } from '../../text'
import { type Facility, isDone } from '../facility/facility'
import { mayNotify, notify, watchPermission } from './notifications'
import { isDue, readReminderState, writeReminderState } from './reminders'

/** The facility in use, and its guide. */
export interface FacilityWithGuide {
  readonly facility: Facility
  readonly guide: Guide
}

const ALARM = 'midnight'
const DAY_MINUTES = 24 * 60
/** White on the Digital Agency's blue 900: a contrast of 11 to 1. */
const COLOURS = { text: '#ffffff', badge: '#0017c1' }

/**
 * Keeps badge and reminders: now, at every midnight in Tokyo, and when the browser starts.
 * @param onNewDay is called at that midnight as well.
 * @returns a function to be called when facility, guide or ticks have changed.
 */
export function watchDeadline(
  readWork: () => Promise<FacilityWithGuide>,
  onNewDay: () => void,
): () => void {
  let last = Promise.resolve()
  let waiting = false
  const refresh = () => {
    // One after the other, so that no reminder comes twice, and once for many changes.
    if (waiting) return
    waiting = true
    const now = () => {
      waiting = false
      return readWork().then(show)
    }
    // A failure waits for the next time.
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
  // Browsers may forget an alarm. Days in Tokyo are all of one length.
  void browser.alarms.create(ALARM, { when, periodInMinutes: DAY_MINUTES })
  refresh()
  return refresh
}

async function show(work: FacilityWithGuide): Promise<void> {
  const days = daysOf(work)
  const shown = badgeDays(days)
  await Promise.all([
    browser.action.setBadgeText({ text: shown === null ? '' : badgeText(shown) }),
    browser.action.setTitle({
      title: shown === null ? t('openPanel') : t('openPanelDeadline', daysInWords(shown)),
    }),
  ])
  if (days !== null) await remind(work, days)
}

async function remind({ facility, guide }: FacilityWithGuide, days: number): Promise<void> {
  const { deadline } = guide.subsidy
  const due = dueReminder(days)
  if (deadline === undefined || due === null || !(await mayNotify())) return
  const { dismissed, notified } = await readReminderState(facility.id, deadline.date)
  if (!isDue(due, dismissed) || !isDue(due, notified)) return
  await notify(t('reminderTitle', daysInWords(days)), t('reminderNotification'))
  await writeReminderState(facility.id, deadline.date, { notified: due })
}

function daysOf({ facility, guide }: FacilityWithGuide): number | null {
  const today = dayInTokyo(Temporal.Now.instant())
  return openDaysLeft(guide, facility, (id) => isDone(facility, id), today)
}

function badgeText(days: number): string {
  return days === 0 ? t('deadlineBadgeToday') : String(days)
}

function daysInWords(days: number): string {
  return days === 0 ? t('deadlineToday') : t('deadlineAhead', String(days))
}
