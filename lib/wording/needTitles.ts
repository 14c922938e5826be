import type { Need } from '../check/rule'
import type { MessageKey } from '../message'

/** The titles on screen of what the rules need. */
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
