import type { RefObject } from 'preact'
import type { Due } from '../../lib/progress/facility/progressOf'
import { dueReminder } from '../../lib/progress/reminders/reminderDays'
import { isDue } from '../../lib/progress/reminders/reminders'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { formatDaysLeft, t } from '../../lib/text'
import { dueInWords } from '../../lib/wording/dueInWords'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'

interface ReminderNoticeProps {
  readonly state: PanelState
  readonly deadline: Due
  /** Takes the focus when the notice is dismissed. */
  readonly currentViewButton: RefObject<HTMLButtonElement | null>
}

/** Shown from 30, 14 and 3 days before the deadline, until it is dismissed. */
export function ReminderNotice({ state, deadline, currentViewButton }: ReminderNoticeProps) {
  const materials = useLoaded(state.loadMaterials)
  const reminders = materials?.reminders.value
  const due = dueReminder(deadline.state === 'open' ? deadline.days : null)
  useFocusRecovery(reminders?.dismissed, currentViewButton)
  if (materials?.noticesOff.value !== false || !reminders || deadline.state !== 'open') return null
  if (deadline.date !== reminders.deadline || !isDue(due, reminders.dismissed)) return null
  return (
    <section class="notice" aria-label={t('reminderLabel')}>
      <strong>{t('reminderTitle', formatDaysLeft(deadline.days))}</strong>
      <p>{t('reminderMore', dueInWords(deadline))}</p>
      <button type="button" onClick={() => materials.dismissReminder(due)}>
        {t('reminderDismiss')}
      </button>
    </section>
  )
}
