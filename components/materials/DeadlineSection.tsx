import type { Guide } from '../../lib/guide/schema'
import type { Due } from '../../lib/progress/facility/progressOf'
import type { MaterialsState } from '../../lib/state/panel/materials'
import { t } from '../../lib/text'
import { dueInWords } from '../../lib/wording/dueInWords'
import { SourceLine } from '../kit/SourceLine'
import { DeadlineNotice } from './DeadlineNotice'

interface DeadlineSectionProps {
  readonly guide: Guide
  readonly due: Due
  readonly materials: MaterialsState
}

/** 申請期限 in 資料: calendar file and notifications; once it has passed, the article to look at. */
export function DeadlineSection({ guide, due, materials }: DeadlineSectionProps) {
  const { deadline } = guide.subsidy
  if (deadline === undefined) return null
  const isOpen = due.state === 'open'
  const hasPassed = due.state === 'passed'
  return (
    <section class="deadline" aria-labelledby="deadline">
      <h2 id="deadline">{t('partDeadline')}</h2>
      <p>{dueInWords(due)}</p>
      {(isOpen || hasPassed) && <SourceLine source={deadline.source} />}
      {isOpen && (
        <>
          <button type="button" onClick={() => void saveCalendarFile(guide)}>
            {t('calendarFile')}
          </button>
          <p class="help">{t('calendarFileMore')}</p>
        </>
      )}
      {hasPassed && (
        <>
          <p>{t(due.own ? 'deadlineOver' : 'deadlinePassedMore')}</p>
          <DeadlineNotice guide={guide} id={deadline.notice} />
        </>
      )}
      {/* Users who have allowed notifications can still switch them off. */}
      {(isOpen || materials.notifications.value) && <NotificationsChoice materials={materials} />}
    </section>
  )
}

function NotificationsChoice({ materials }: { materials: MaterialsState }) {
  if (materials.noticesOff.value) return <p class="help">{t('noticesOff')}</p>
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={materials.notifications.value}
        onClick={(event) => {
          // The browser asks the user first; its answer sets the box.
          event.preventDefault()
          materials.setNotifications(!materials.notifications.value)
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
  // The browser has started the download by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
