import type { CheckedGuide, Explanations, Rule } from '../rule'
import { alreadySubsidisedExplained, alreadySubsidisedRules } from './alreadySubsidised'
import { attachmentExplained, attachmentRules } from './attachment'
import { completionDateExplained, completionDateRules } from './completionDate'
import { deadlineExplained, deadlineRules } from './deadline'
import { facilityCodeExplained, facilityCodeRules } from './facilityCode'
import { facilityKindExplained, facilityKindRules } from './facilityKind'
import { inThousandsExplained, inThousandsRules } from './inThousands'
import { itemCostExplained, itemCostRules } from './itemCost'
import { openTasksExplained, openTasksRules } from './openTasks'
import { receiptDateExplained, receiptDateRules } from './receiptDate'
import { receiptKindExplained, receiptKindRules } from './receiptKind'
import { requestedAmountExplained, requestedAmountRules } from './requestedAmount'
import { totalsExplained, totalsRules } from './totals'
import { unseenExplained, unseenRules } from './unseen'

const FAMILIES = [
  facilityKindRules,
  facilityCodeRules,
  itemCostRules,
  totalsRules,
  requestedAmountRules,
  inThousandsRules,
  completionDateRules,
  receiptDateRules,
  deadlineRules,
  attachmentRules,
  receiptKindRules,
  alreadySubsidisedRules,
  openTasksRules,
  unseenRules,
]

const made = new WeakMap<CheckedGuide, readonly Rule[]>()

/** @returns every rule with the guide's figures in it; made once for a guide. */
export function rulesFor(guide: CheckedGuide): readonly Rule[] {
  const known = made.get(guide)
  if (known) return known
  const rules = FAMILIES.flatMap((family) => family(guide))
  made.set(guide, rules)
  return rules
}

/** Why the rules weigh as they do, and examples: for the people who have to trust them. */
export const EXPLANATIONS: Explanations = {
  ...facilityKindExplained,
  ...facilityCodeExplained,
  ...itemCostExplained,
  ...totalsExplained,
  ...requestedAmountExplained,
  ...inThousandsExplained,
  ...completionDateExplained,
  ...receiptDateExplained,
  ...deadlineExplained,
  ...attachmentExplained,
  ...receiptKindExplained,
  ...alreadySubsidisedExplained,
  ...openTasksExplained,
  ...unseenExplained,
}
