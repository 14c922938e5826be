import type { FieldName } from '../guide/fieldName'
import type { Guide } from '../guide/schema'
import { BYTE_ORDER_MARK, writeRow } from './write'

/** Obviously fictitious; the code is the example of the notice on facility codes. */
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

/** Yen: the example's amounts where the guide has no terms. */
const UNKNOWN = 100_000

/**
 * Makes a CSV file to fill in for this guide: the first label of each field, and one example with
 * the amounts of a clinic that paid exactly the covered costs.
 */
export function templateOf({ form, subsidy }: Guide): string {
  const names = form.fields.map(({ name }) => name)
  const both = names.includes('receipt') && names.includes('breakdown')
  const fields = form.fields.filter(({ name }) => name !== 'attachments' || !both)
  const clinic = subsidy.terms.find(({ kinds }) => kinds.includes('clinic')) ?? subsidy.terms[0]
  const caps = clinic?.itemCaps ?? {}
  const total = clinic ? subsidy.items.reduce((sum, { id }) => sum + (caps[id] ?? 0), 0) : UNKNOWN
  const example = (name: FieldName): string => {
    if (name.startsWith('cost:')) return String(caps[name.slice('cost:'.length)] ?? 0)
    if (name === 'requestedAmount') return String(clinic?.cap ?? UNKNOWN)
    const isTotal = name === 'totalCost' || name === 'receiptTotal' || name === 'breakdownTotal'
    return isTotal ? String(total) : (EXAMPLE[name] ?? '')
  }
  return (
    BYTE_ORDER_MARK +
    writeRow(fields.map(({ labels }) => labels[0] ?? '')) +
    writeRow(fields.map(({ name }) => example(name)))
  )
}
