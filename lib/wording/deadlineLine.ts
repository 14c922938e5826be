import type { Due } from '../progress/facility/progressOf'
import { t } from '../text'
import { dueInWords } from './dueInWords'

/** @returns the deadline as a line of its own: 申請期限 令和8年（2026年）1月31日（過ぎています）. */
export function deadlineLine(due: Due): string {
  if (due.state === 'unknown') return t('deadlineUnknown')
  const day = dueInWords(due)
  return t('deadline', due.state === 'passed' ? t('deadlinePassedMark', day) : day)
}
