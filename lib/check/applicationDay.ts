import { dayNumber } from '../notation/dayNumber'
import type { Application } from './application'

/**
 * @returns whether completion and receipt are both after the date of application: that date is then
 *   more likely to be wrong than both of them.
 */
export function isApplicationOdd({
  applicationDate,
  completionDate,
  receiptDate,
}: Application): boolean {
  if (applicationDate.state !== 'read') return false
  const applied = dayNumber(applicationDate.value)
  return [completionDate, receiptDate].every(
    (date) => date.state === 'read' && dayNumber(date.value) > applied,
  )
}
