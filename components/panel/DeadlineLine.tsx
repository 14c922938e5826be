import type { Deadline } from '../../lib/check/rule'
import type { Origin } from '../../lib/guide/edition'
import type { Guide } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import type { Due } from '../../lib/progress/facility/progressOf'
import { formatDate, t } from '../../lib/text'
import { DeadlineNotice } from '../materials/DeadlineNotice'

/** The origin of the guide's deadline; a facility's own overrides it. */
const ORIGINS: Readonly<Record<Origin, MessageKey>> = {
  policy: 'deadlineOfPolicy',
  imported: 'deadlineOfImported',
  bundled: 'deadlineOfGuide',
}

interface DeadlineLineProps {
  readonly guide: Guide
  readonly due: Due
  readonly origin: Origin
}

/** The deadline and its origin; once it has passed, the article that would announce a new one. */
export function DeadlineLine({ guide, due, origin }: DeadlineLineProps) {
  const deadline: Deadline | undefined = guide.subsidy.deadline
  if (due.state === 'unknown' || deadline === undefined) return <p>{t('deadlineUnknown')}</p>
  if (due.state !== 'open' && due.state !== 'passed') return null
  return (
    <>
      <p>
        <strong>{t('deadline', formatDate(Temporal.PlainDate.from(due.date)))}</strong>{' '}
        {due.state === 'passed' && t('deadlineOver')}
      </p>
      <p class="help">
        {t(due.own ? 'deadlineOfFacility' : ORIGINS[deadline.policy ? 'policy' : origin])}
      </p>
      {due.state === 'passed' && <DeadlineNotice guide={guide} id={deadline.notice} />}
    </>
  )
}
