import type { FieldName } from '../lib/guide/schema'
import type { MessageKey } from '../lib/message'

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
