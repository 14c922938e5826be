import type { RefObject } from 'preact'
import { dueReminder } from '../../lib/guide/deadline'
import type { Due } from '../../lib/progress/facility/progressOf'
import { isDue } from '../../lib/progress/reminders/reminders'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { dueInWords } from '../../lib/wording/dueInWords'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'

interface ReminderNoticeProps {
  readonly state: PanelState
  readonly deadline: Due
  /** Takes the focus when the notice is dismissed. */
  readonly here: RefObject<HTMLButtonElement | null>
}

/** Shown from 30, 14 and 3 days before the deadline, until it is dismissed. */
export function ReminderNotice({ state, deadline, here }: ReminderNoticeProps) {
  const materials = useLoaded(state.loadMaterials)
  const reminders = materials?.reminders.value
  const due = dueReminder(deadline.state === 'open' ? deadline.days : null)
  useFocusRecovery(reminders?.dismissed, here)
  if (!materials || !reminders || deadline.state !== 'open') return null
  if (deadline.date !== reminders.deadline || !isDue(due, reminders.dismissed)) return null
  const { days } = deadline
  const left = days === 0 ? t('deadlineToday') : t('deadlineAhead', String(days))
  return (
    <section class="notice" aria-label={t('reminderLabel')}>
      <strong>{t('reminderTitle', left)}</strong>
      <p>{t('reminderMore', dueInWords(deadline))}</p>
      <button type="button" onClick={() => materials.dismissReminder(due)}>
        {t('reminderDismiss')}
      </button>
    </section>
  )
}
