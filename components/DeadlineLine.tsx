import { articleOf } from '../lib/guide'
import { dayInTokyo, daysLeft, nextMidnightInTokyo } from '../lib/guide/deadline'
import type { Guide } from '../lib/guide/schema'
import { openingAddress } from '../lib/portal/addressBar'
import { formatDate, t } from '../lib/text'
import { useNow } from './useNow'

/** The deadline and how far it is; once it has passed, where a new one would be announced. */
export function DeadlineLine({ guide }: { guide: Guide }) {
  const now = useNow(nextMidnightInTokyo)
  const { deadline } = guide.subsidy
  if (deadline === undefined) return <p>{t('deadlineUnknown')}</p>
  const days = daysLeft(deadline.date, dayInTokyo(now))
  return (
    <>
      <p>
        <strong>{t('deadline', formatDate(Temporal.PlainDate.from(deadline.date)))}</strong>{' '}
        {days > 0 && t('deadlineAhead', String(days))}
        {days === 0 && t('deadlineToday')}
        {days < 0 && t('deadlinePassed')}
      </p>
      {days < 0 && <NoticeLink guide={guide} id={deadline.notice} />}
    </>
  )
}

function NoticeLink({ guide, id }: { guide: Guide; id: string }) {
  const article = articleOf(guide, id)
  if (article === undefined) return null
  return (
    <p data-article={id}>
      <a href={openingAddress(guide, article)} target="_blank" rel="noopener noreferrer">
        {t('deadlineNotice')}
      </a>
    </p>
  )
}
