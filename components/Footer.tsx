import type { Guide } from '../lib/guide/schema'
import { formatDate } from '../lib/notation/format'
import { t } from '../lib/text'
import { hoursLine } from './hours'

/** The deadline and whom to call: always there. */
export function Footer({ guide }: { guide: Guide }) {
  const { contact, subsidy } = guide
  return (
    <footer>
      <Deadline deadline={subsidy.deadline} />
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

function Deadline({ deadline }: { deadline: Guide['subsidy']['deadline'] }) {
  if (deadline === undefined) return <p>{t('deadlineUnknown')}</p>
  const date = Temporal.PlainDate.from(deadline.date)
  const days = Temporal.Now.plainDateISO('Asia/Tokyo').until(date).days
  return (
    <p>
      <strong>{t('deadline', formatDate(date))}</strong>{' '}
      {days >= 0 ? t('deadlineAhead', String(days)) : t('deadlinePassed')}
    </p>
  )
}
