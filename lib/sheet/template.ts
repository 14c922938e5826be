import type { FieldName } from '../guide/fieldName'
import type { Guide } from '../guide/schema'
import { BYTE_ORDER_MARK, writeRow } from './write'

/** Plainly made up; the code is the example in the notice on facility codes. */
const EXAMPLE: Partial<Record<FieldName, string>> = {
  facilityCode: '3410712362',
  facilityName: '（記入例）みほん診療所',
  facilityKind: '診療所',
  completionDate: '2025/12/10',
  operationStartDate: '2025/12/15',
  applicationDate: '2026/1/20',
  alreadySubsidised: 'いいえ',
  attachments: '領収書.pdf;領収書内訳書.xlsx',
  receipt: '領収書.pdf',
  breakdown: '領収書内訳書.xlsx',
  receiptDate: '2025/12/5',
}

/**
 * @returns a CSV file to fill in for this guide: the fields of its form by their first names, and
 * one example with the amounts of a clinic that paid just what is covered.
 */
export function templateOf({ form, subsidy }: Guide): string {
  const names = form.fields.map(({ name }) => name)
  const both = names.includes('receipt') && names.includes('breakdown')
  const fields = form.fields.filter(({ name }) => name !== 'attachments' || !both)
  const clinic = subsidy.terms.find(({ kinds }) => kinds.includes('clinic')) ?? subsidy.terms[0]
  const caps = clinic?.itemCaps ?? {}
  const total = subsidy.items.reduce((sum, { id }) => sum + (caps[id] ?? 0), 0)
  const example = (name: FieldName): string => {
    if (name.startsWith('cost:')) return String(caps[name.slice('cost:'.length)] ?? 0)
    if (name === 'requestedAmount') return String(clinic?.cap ?? 0)
    const isTotal = name === 'totalCost' || name === 'receiptTotal' || name === 'breakdownTotal'
    return isTotal ? String(total) : (EXAMPLE[name] ?? '')
  }
  return (
    BYTE_ORDER_MARK +
    writeRow(fields.map(({ labels }) => labels[0] ?? '')) +
    writeRow(fields.map(({ name }) => example(name)))
  )
}
