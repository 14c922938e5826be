import { onceFor } from '../../onceFor'
import type { CheckedGuide, Rule } from '../rule'
import { alreadySubsidisedRules } from './alreadySubsidised'
import { applicationDateRules } from './applicationDate'
import { appliedRules } from './applied'
import { attachmentRules } from './attachment'
import { completionDateRules } from './completionDate'
import { deadlineRules } from './deadline'
import { facilityCodeRules } from './facilityCode'
import { facilityKindRules } from './facilityKind'
import { facilityNameRules } from './facilityName'
import { inThousandsRules } from './inThousands'
import { itemCostRules } from './itemCost'
import { openTasksRules } from './openTasks'
import { receiptDateRules } from './receiptDate'
import { receiptKindRules } from './receiptKind'
import { requestedAmountRules } from './requestedAmount'
import { totalCostRules } from './totalCost'
import { totalsRules } from './totals'
import { unseenRules } from './unseen'
import { yearSlipRules } from './yearSlip'

const FAMILIES = [
  facilityKindRules,
  facilityCodeRules,
  facilityNameRules,
  itemCostRules,
  totalCostRules,
  totalsRules,
  requestedAmountRules,
  inThousandsRules,
  completionDateRules,
  receiptDateRules,
  applicationDateRules,
  yearSlipRules,
  deadlineRules,
  attachmentRules,
  receiptKindRules,
  alreadySubsidisedRules,
  appliedRules,
  openTasksRules,
  unseenRules,
]

/** @returns every rule, with the guide's figures; the same ones each time. */
export const rulesFor = onceFor((guide: CheckedGuide): readonly Rule[] =>
  FAMILIES.flatMap((family) => family(guide)),
)
