import type { Opening } from '../lib/guide/openingHours'
import { t } from '../lib/text'

/** @returns whether somebody answers now, and until or from when: short enough for one line. */
export function openingWords(opening: Opening, now: Temporal.Instant): string {
  if (opening.state === 'open') return t('contactOpen', clock(opening.until))
  const { opens } = opening
  if (opens === null) return t('contactClosed')
  const today = now.toZonedDateTimeISO('Asia/Tokyo').toPlainDate()
  const days = today.until(opens.toPlainDate()).days
  if (days === 0) return t('contactOpensToday', clock(opens))
  return t(days === 1 ? 'contactOpensTomorrow' : 'contactOpens', dayOf(opens), clock(opens))
}

function dayOf(moment: Temporal.ZonedDateTime): string {
  const style = { month: 'long', day: 'numeric', weekday: 'short' } as const
  return moment.toPlainDate().toLocaleString('ja-JP', style)
}

function clock(moment: Temporal.ZonedDateTime): string {
  return `${moment.hour}:${String(moment.minute).padStart(2, '0')}`
}
