import type { Need } from '../check/rule'
import type { MessageKey } from '../message'

/** What the rules look at, as it is called on screen. */
export const NEED_TITLES: Readonly<Record<Need, MessageKey>> = {
  facilityCode: 'fieldFacilityCode',
  facilityName: 'fieldFacilityName',
  facilityKind: 'fieldFacilityKind',
  costs: 'needCosts',
  totalCost: 'fieldTotalCost',
  requestedAmount: 'fieldRequestedAmount',
  receiptTotal: 'fieldReceiptTotal',
  breakdownTotal: 'fieldBreakdownTotal',
  receiptDate: 'fieldReceiptDate',
  completionDate: 'fieldCompletionDate',
  operationStartDate: 'fieldOperationStartDate',
  applicationDate: 'fieldApplicationDate',
  alreadySubsidised: 'fieldAlreadySubsidised',
  attachments: 'needAttachments',
  facility: 'needFacility',
  openTasks: 'needOpenTasks',
  applied: 'needApplied',
  sharedBreakdowns: 'needSharedBreakdowns',
}
