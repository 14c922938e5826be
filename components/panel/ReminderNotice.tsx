import type { RefObject } from 'preact'
import { dueReminder, openDaysLeft } from '../../lib/guide/deadline'
import type { Guide } from '../../lib/guide/schema'
import { dayInTokyo, nextMidnightInTokyo } from '../../lib/notation/tokyoDay'
import { type Facility, isDone } from '../../lib/progress/facility/facility'
import { isDue } from '../../lib/progress/reminders/reminders'
import type { PanelState } from '../../lib/state/panel/panelState'
import { formatDate, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'
import { useNow } from '../hooks/useNow'

interface ReminderNoticeProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  /** Where the focus goes on once it is put away. */
  readonly here: RefObject<HTMLButtonElement | null>
}

/** 30, 14 and 3 days before the deadline, until it is put away. */
export function ReminderNotice({ state, facility, guide, here }: ReminderNoticeProps) {
  const desk = useLoaded(state.loadDesk)
  const today = dayInTokyo(useNow(nextMidnightInTokyo))
  const { deadline } = guide.subsidy
  const told = desk?.told.value
  const days = openDaysLeft(guide, facility, (id) => isDone(facility, id), today)
  const due = dueReminder(days)
  useFocusRecovery(told?.dismissed, here)
  if (!desk || !told || days === null || deadline?.date !== told.deadline) return null
  if (!isDue(due, told.dismissed)) return null
  const left = days === 0 ? t('deadlineToday') : t('deadlineAhead', String(days))
  return (
    <section class="notice" aria-label={t('reminderLabel')}>
      <strong>{t('reminderTitle', left)}</strong>
      <p>{t('reminderMore', formatDate(Temporal.PlainDate.from(deadline.date)))}</p>
      <button type="button" onClick={() => desk.dismissReminder(due)}>
        {t('reminderDismiss')}
      </button>
    </section>
  )
}
