import type { FieldName } from '../guide/fieldName'
import type { Guide } from '../guide/schema'
import type { MessageKey } from '../message'
import { t } from '../text'
import { translated } from './translation'

/** What the fields of an application are called on screen. */
export const FIELD_TITLES: Readonly<Record<string, MessageKey>> = {
  facilityCode: 'fieldFacilityCode',
  facilityName: 'fieldFacilityName',
  facilityKind: 'fieldFacilityKind',
  totalCost: 'fieldTotalCost',
  requestedAmount: 'fieldRequestedAmount',
  completionDate: 'fieldCompletionDate',
  operationStartDate: 'fieldOperationStartDate',
  applicationDate: 'fieldApplicationDate',
  receiptDate: 'fieldReceiptDate',
  receiptTotal: 'fieldReceiptTotal',
  breakdownTotal: 'fieldBreakdownTotal',
  alreadySubsidised: 'fieldAlreadySubsidised',
  attachments: 'fieldAttachments',
  receipt: 'fieldReceipt',
  breakdown: 'fieldBreakdown',
} satisfies Record<Exclude<FieldName, `cost:${string}`>, MessageKey>

/** @returns what a field is called on screen; the cost of an item by the item's title. */
export function fieldTitle(name: FieldName, guide: Guide | null): string {
  const item = guide?.subsidy.items.find(({ id }) => name === `cost:${id}`)
  if (item) return t('fieldCostOf', translated(item.title))
  const key = name.startsWith('cost:') ? 'fieldCost' : FIELD_TITLES[name]
  return key ? t(key) : name
}
