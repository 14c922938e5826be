import { browser } from '../../browser'
import type { Guide } from '../../guide/schema'
import { todayInTokyo } from '../../notation/tokyoDay'
import { formatDaysLeft, t } from '../../text'
import type { Facility } from '../facility/facility'
import { type Due, progressOf } from '../facility/progressOf'
import { mayNotify, notify } from './notifications'
import { badgeDays, dueReminder } from './reminderDays'
import { isDue, readReminderState, writeReminderState } from './reminders'

/** The current facility and its guide. */
export interface FacilityWithGuide {
  readonly facility: Facility
  readonly guide: Guide
}

/** Shows the days until the deadline on the toolbar button, and a notification when one is due. */
export async function showDeadline({ facility, guide }: FacilityWithGuide): Promise<void> {
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
