import type { Application } from '../../../../lib/check'
import { anApplication, outcomeOf, read } from '../../example'
import { costs } from './requested'

export const at = (fieldId: string, value: number) => read(value, fieldId, fieldId)
export const totals = (
  total: number,
  receipts: number,
  breakdown: number,
): Partial<Application> => ({
  totalCost: at('total', total),
  receiptTotal: at('receipts', receipts),
  breakdownTotal: at('breakdown', breakdown),
})
const unknown = {
  state: 'unclear',
  reason: { key: 'literal', values: ['？'] },
  label: '改修費',
} as const
/** A cost of ¥41,000 in its own field, and one that cannot be read. */
export const HALF_KNOWN = costs(at('mobile', 41_000), { ...unknown, fieldId: 'rc' })

/** What a rule answers, where, and on what it rests. */
export function found(rule: string, changes: Partial<Application>) {
  const { answer, message, fieldIds, source } = outcomeOf(rule, anApplication(changes))
  return { answer, key: message.key, at: fieldIds, source }
}
