import { daysLeft } from '../../lib/guide/deadline'
import type { Guide } from '../../lib/guide/schema'
import { formatDate, t } from '../../lib/text'
import { useToday } from '../hooks/useToday'
import { DeadlineNotice } from '../materials/DeadlineNotice'

/** The deadline and the days left; once it has passed, the article that would announce a new one. */
export function DeadlineLine({ guide }: { guide: Guide }) {
  const today = useToday()
  const { deadline } = guide.subsidy
  if (deadline === undefined) return <p>{t('deadlineUnknown')}</p>
  const days = daysLeft(deadline.date, today)
  return (
    <>
      <p>
        <strong>{t('deadline', formatDate(Temporal.PlainDate.from(deadline.date)))}</strong>{' '}
        {days > 0 && t('deadlineAhead', String(days))}
        {days === 0 && t('deadlineToday')}
        {days < 0 && t('deadlinePassed')}
      </p>
      {days < 0 && <DeadlineNotice guide={guide} id={deadline.notice} />}
    </>
  )
}
