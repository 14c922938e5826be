import { type Alarm, createEvent, type DateArray } from 'ics'
import { articleOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import { articleAddress, PORTAL_TOP } from '../../lib/portal/address/links'
import { REMINDER_DAYS } from '../../lib/progress/reminders/reminderDays'
import { t } from '../../lib/text'

/** At nine in the morning of a day before the event, which begins at midnight. */
const HOUR = 9

/**
 * @returns the deadline as an iCalendar file: an event of a whole day with alarms. It holds
 * nothing of the facility. The same guide gives the same event id, so that a moved deadline moves it.
 *   `null` where the guide has no deadline.
 * @throws Error if the library rejects the event.
 */
export function calendarFile(guide: Guide): File | null {
  const { deadline } = guide.subsidy
  if (deadline === undefined) return null
  const day = Temporal.PlainDate.from(deadline.date)
  const number = articleOf(guide, deadline.notice)?.number
  const { error, value } = createEvent({
    uid: `deadline-${guide.id}@junbi-navi.example`,
    productId: 'junbi-navi',
    title: t('calendarTitle'),
    description: t('calendarMore'),
    url: number === undefined ? PORTAL_TOP : articleAddress(number),
    start: asArray(day),
    end: asArray(day.add({ days: 1 })),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms: REMINDER_DAYS.map(alarmBefore),
  })
  if (value === null || value === undefined) throw error ?? new Error('No calendar file')
  return new File([value], t('calendarName', deadline.date), { type: 'text/calendar' })
}

function alarmBefore(days: number): Alarm {
  return {
    action: 'display',
    description: t('calendarAlarm', String(days)),
    trigger: { days: days - 1, hours: 24 - HOUR, before: true },
  }
}

function asArray({ year, month, day }: Temporal.PlainDate): DateArray {
  return [year, month, day]
}
