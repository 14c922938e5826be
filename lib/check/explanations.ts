import type { Answer } from './outcome'
import type { CheckedGuide, Explanations, Rule } from './rule'
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
import { SOUND_DAY, soundApplication } from './soundApplication'

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

/** An example with the answer that the rule gives to it. */
export interface ShownExample {
  readonly shows: string
  readonly answer: Answer
  /** It is only a review as what it stands on is not confirmed. */
  readonly unconfirmed: boolean
}

/** @returns the examples that hold for a guide, each with the rule's own answer. */
export function examplesOf({ id, find }: Rule, guide: CheckedGuide): ShownExample[] {
  const { examples = [] } = EXPLANATIONS[id.split(':')[0] ?? ''] ?? {}
  const sound = soundApplication(guide)
  return examples.flatMap(({ shows, answer: told, change, asOf = SOUND_DAY }) => {
    const application = { ...sound, ...change(sound, guide) }
    const { answer, unconfirmed = false } = find(application, Temporal.PlainDate.from(asOf))
    return answer === told || unconfirmed ? [{ shows, answer, unconfirmed }] : []
  })
}
