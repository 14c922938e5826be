import type { Application } from '../../../../lib/check'
import { anApplication, outcomeOf, read } from '../../example'

export type Day = 'completionDate' | 'receiptDate' | 'operationStartDate' | 'applicationDate'

export const on = (name: Day, day: string) => ({
  [name]: read(Temporal.PlainDate.from(day), name, name),
})

/** What a rule answers, and where; checked on 2026-01-20. */
export function found(rule: string, changes: Partial<Application>) {
  const { answer, message, fieldIds } = outcomeOf(rule, anApplication(changes))
  return [answer, message.key, ...fieldIds]
}
