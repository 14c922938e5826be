import { daysLeft } from '../../lib/guide/deadline'
import type { Guide } from '../../lib/guide/schema'
import { dayInTokyo, nextMidnightInTokyo } from '../../lib/notation/tokyoDay'
import type { MaterialsState } from '../../lib/state/panel/deskState'
import { formatDate, t } from '../../lib/text'
import { useNow } from '../hooks/useNow'
import { SourceLine } from '../kit/SourceLine'
import { DeadlineNotice } from './DeadlineNotice'

interface DeadlineSectionProps {
  readonly guide: Guide
  readonly desk: MaterialsState
}

/** 申請期限 in 資料: into the calendar, and whether to be notified; once passed, where to look. */
export function DeadlineSection({ guide, desk }: DeadlineSectionProps) {
  const now = useNow(nextMidnightInTokyo)
  const { deadline } = guide.subsidy
  if (deadline === undefined) return null
  const { date, source } = deadline
  const hasPassed = daysLeft(date, dayInTokyo(now)) < 0
  return (
    <section class="deadline" aria-labelledby="deadline">
      <h2 id="deadline">{t('partDeadline')}</h2>
      <p>{formatDate(Temporal.PlainDate.from(date))}</p>
      <SourceLine source={source} />
      {hasPassed ? (
        <>
          <p>{t('deadlinePassedMore')}</p>
          <DeadlineNotice guide={guide} id={deadline.notice} />
        </>
      ) : (
        <>
          <button type="button" onClick={() => void saveCalendarFile(guide)}>
            {t('calendarFile')}
          </button>
          <p class="help">{t('calendarFileMore')}</p>
        </>
      )}
      {/* Who allowed them before can still take that back. */}
      {(!hasPassed || desk.notifications.value) && <NotificationsBox desk={desk} />}
    </section>
  )
}

function NotificationsBox({ desk }: { desk: MaterialsState }) {
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={desk.notifications.value}
        onClick={(event) => {
          // The browser asks first, and the box follows its answer.
          event.preventDefault()
          desk.setNotifications(!desk.notifications.value)
        }}
      />
      <span>
        {t('allowNotifications')}
        <span class="handling">{t('allowNotificationsMore')}</span>
      </span>
    </label>
  )
}

async function saveCalendarFile(guide: Guide): Promise<void> {
  const { calendarFile } = await import('./calendarFile')
  const file = calendarFile(guide)
  if (file === null) return
  const href = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = href
  link.download = file.name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
