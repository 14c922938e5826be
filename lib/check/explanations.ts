import type { Explanations } from './rule'
import { alreadySubsidisedExplained } from './rules/alreadySubsidised'
import { applicationDateExplained } from './rules/applicationDate'
import { attachmentExplained } from './rules/attachment'
import { completionDateExplained } from './rules/completionDate'
import { deadlineExplained } from './rules/deadline'
import { facilityCodeExplained } from './rules/facilityCode'
import { facilityKindExplained } from './rules/facilityKind'
import { inThousandsExplained } from './rules/inThousands'
import { itemCostExplained } from './rules/itemCost'
import { openTasksExplained } from './rules/openTasks'
import { receiptDateExplained } from './rules/receiptDate'
import { receiptKindExplained } from './rules/receiptKind'
import { requestedAmountExplained } from './rules/requestedAmount'
import { totalsExplained } from './rules/totals'
import { unseenExplained } from './rules/unseen'
import { yearSlipExplained } from './rules/yearSlip'

/**
 * Why the rules weigh as they do, and examples: for the people who have to trust them. Apart from
 * the rules, so that none of it is loaded into a page.
 */
export const EXPLANATIONS: Explanations = {
  ...facilityKindExplained,
  ...facilityCodeExplained,
  ...itemCostExplained,
  ...totalsExplained,
  ...requestedAmountExplained,
  ...inThousandsExplained,
  ...completionDateExplained,
  ...receiptDateExplained,
  ...applicationDateExplained,
  ...yearSlipExplained,
  ...deadlineExplained,
  ...attachmentExplained,
  ...receiptKindExplained,
  ...alreadySubsidisedExplained,
  ...openTasksExplained,
  ...unseenExplained,
}
