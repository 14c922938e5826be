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
  /** Takes the focus when the notice is dismissed. */
  readonly here: RefObject<HTMLButtonElement | null>
}

/** Shown from 30, 14 and 3 days before the deadline, until it is dismissed. */
export function ReminderNotice({ state, facility, guide, here }: ReminderNoticeProps) {
  const materials = useLoaded(state.loadMaterials)
  const today = dayInTokyo(useNow(nextMidnightInTokyo))
  const { deadline } = guide.subsidy
  const reminders = materials?.reminders.value
  const days = openDaysLeft(guide, facility, (id) => isDone(facility, id), today)
  const due = dueReminder(days)
  useFocusRecovery(reminders?.dismissed, here)
  if (!materials || !reminders || days === null || deadline?.date !== reminders.deadline)
    return null
  if (!isDue(due, reminders.dismissed)) return null
  const left = days === 0 ? t('deadlineToday') : t('deadlineAhead', String(days))
  return (
    <section class="notice" aria-label={t('reminderLabel')}>
      <strong>{t('reminderTitle', left)}</strong>
      <p>{t('reminderMore', formatDate(Temporal.PlainDate.from(deadline.date)))}</p>
      <button type="button" onClick={() => materials.dismissReminder(due)}>
        {t('reminderDismiss')}
      </button>
    </section>
  )
}
