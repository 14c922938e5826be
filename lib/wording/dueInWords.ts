import type { Due } from '../progress/facility/progressOf'
import { formatDate, t } from '../text'

/**
 * @param write writes the day.
 * @returns the last day to apply, or why there is none: 令和8年（2026年）1月31日, 申請済み.
 */
export function dueInWords(due: Due, write = formatDate): string {
  switch (due.state) {
    case 'open':
    case 'passed':
      return withOrigin(write(Temporal.PlainDate.from(due.date)), due.own)
    case 'unknown':
      return t('deadlineAskPortal')
    case 'applied':
      return t('deadlineApplied')
    case 'inapplicable':
      return t('answerInapplicable')
  }
}

/** Marks a facility's own date, because other facilities with the same guide may have another one. */
function withOrigin(day: string, own: true | undefined): string {
  return own ? t('ownDeadlineMark', day) : day
}
