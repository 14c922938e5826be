import type { Due } from '../../lib/progress/facility/progressOf'
import { formatDaysLeft, language, t } from '../../lib/text'

/** The deadline in two short lines; the unfolded footer shows the year. */
export function DueLine({ due }: { due: Due }) {
  const [first, second] = wordsOf(due)
  return (
    <p class="due">
      <strong>{first}</strong>
      <span>{second}</span>
    </p>
  )
}

function wordsOf(due: Due): readonly [string, string] {
  switch (due.state) {
    case 'open':
      return [dayOf(due.date), formatDaysLeft(due.days)]
    case 'passed':
      return [dayOf(due.date), t('deadlineOver')]
    case 'applied':
      return [t('dueLabel'), t('deadlineApplied')]
    case 'inapplicable':
      return [t('dueLabel'), t('answerInapplicable')]
    case 'unknown':
      return [t('dueLabel'), t('dueUnknown')]
  }
}

function dayOf(date: string): string {
  const day = Temporal.PlainDate.from(date)
  return t('dueShort', day.toLocaleString(language(), { month: 'numeric', day: 'numeric' }))
}
