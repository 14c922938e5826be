import { dayNumber } from '../notation/dayNumber'
import type { Application } from './application'

/**
 * @param applied the date of application.
 * @returns whether completion and receipt are both after it: it is then more likely to be wrong than
 *   both of them.
 */
export function isApplicationOdd(
  applied: Temporal.PlainDate,
  { completionDate, receiptDate }: Application,
): boolean {
  return [completionDate, receiptDate].every(
    (date) => date.state === 'read' && dayNumber(date.value) > dayNumber(applied),
  )
}
