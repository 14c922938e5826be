import type { RefObject } from 'preact'
import { dueReminder } from '../../lib/guide/deadline'
import type { Due } from '../../lib/progress/facility/progressOf'
import { isDue } from '../../lib/progress/reminders/reminders'
import type { PanelState } from '../../lib/state/panel/panelState'
import { formatDate, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'

interface ReminderNoticeProps {
  readonly state: PanelState
  readonly deadline: Due
  /** Where the focus goes on once it is put away. */
  readonly here: RefObject<HTMLButtonElement | null>
}

/** 30, 14 and 3 days before the deadline, until it is put away. */
export function ReminderNotice({ state, deadline, here }: ReminderNoticeProps) {
  const desk = useLoaded(state.loadDesk)
  const told = desk?.told.value
  const due = dueReminder(deadline.state === 'open' ? deadline.days : null)
  useFocusRecovery(told?.dismissed, here)
  if (!desk || !told || deadline.state !== 'open' || deadline.date !== told.deadline) return null
  if (!isDue(due, told.dismissed)) return null
  const { days } = deadline
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
