import type { Guide } from '../lib/guide/schema'
import { formatDate } from '../lib/notation/format'
import { t } from '../lib/text'
import { hoursLine } from './hours'

/** The deadline and whom to call: always there. */
export function Footer({ guide }: { guide: Guide }) {
  const { contact, subsidy } = guide
  const deadline = Temporal.PlainDate.from(subsidy.deadline.date)
  const days = Temporal.Now.plainDateISO('Asia/Tokyo').until(deadline).days
  return (
    <footer>
      <p>
        <strong>{t('deadline', formatDate(deadline))}</strong>{' '}
        {days >= 0 ? t('deadlineAhead', String(days)) : t('deadlinePassed')}
      </p>
      <details>
        <summary>
          {contact.name} <a href={`tel:${contact.telephone}`}>{contact.telephone}</a>
        </summary>
        <p>{hoursLine(contact.hours)}</p>
        <p>{contact.closed}</p>
        <p>{contact.prepare}</p>
      </details>
    </footer>
  )
}
