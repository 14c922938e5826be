import type { Opening } from '../../lib/guide/openingHours'
import { dayInTokyo } from '../../lib/notation/tokyoDay'
import { language, t } from '../../lib/text'

interface OpeningStatusProps {
  readonly opening: Opening
  readonly now: Temporal.Instant
}

/** The status of the call centre: open or closed, and until or from when. */
export function OpeningStatus({ opening, now }: OpeningStatusProps) {
  const open = opening.state === 'open'
  return (
    <span class="opening">
      <span class={open ? 'answer pass' : 'answer inapplicable'}>
        {t(open ? 'contactOpen' : 'contactClosed')}
      </span>{' '}
      <span>{open ? t('contactUntil', clock(opening.until)) : opensWhen(opening.opens, now)}</span>
    </span>
  )
}

function opensWhen(opens: Temporal.ZonedDateTime | null, now: Temporal.Instant): string {
  if (opens === null) return ''
  const today = dayInTokyo(now)
  const days = today.until(opens.toPlainDate(), { largestUnit: 'days' }).days
  if (days === 0) return t('contactOpensToday', clock(opens))
  if (days === 1) return t('contactOpensTomorrow', clock(opens))
  return t('contactOpens', dayOf(opens), clock(opens))
}

function dayOf(moment: Temporal.ZonedDateTime): string {
  const style = { month: 'short', day: 'numeric', weekday: 'short' } as const
  return moment.toPlainDate().toLocaleString(language(), style)
}

function clock(moment: Temporal.ZonedDateTime): string {
  return `${moment.hour}:${String(moment.minute).padStart(2, '0')}`
}
