import { alreadySubsidisedExplained } from './examples/alreadySubsidised'
import { applicationDateExplained } from './examples/applicationDate'
import { appliedExplained } from './examples/applied'
import { attachmentExplained } from './examples/attachment'
import { completionDateExplained } from './examples/completionDate'
import { deadlineExplained } from './examples/deadline'
import { facilityCodeExplained } from './examples/facilityCode'
import { facilityKindExplained } from './examples/facilityKind'
import { facilityNameExplained } from './examples/facilityName'
import { inThousandsExplained } from './examples/inThousands'
import { itemCostExplained } from './examples/itemCost'
import { openTasksExplained } from './examples/openTasks'
import { receiptDateExplained } from './examples/receiptDate'
import { receiptKindExplained } from './examples/receiptKind'
import { requestedAmountExplained } from './examples/requestedAmount'
import { SOUND_DAY, soundApplication } from './examples/soundApplication'
import { totalCostExplained } from './examples/totalCost'
import { totalsExplained } from './examples/totals'
import { unseenExplained } from './examples/unseen'
import { yearSlipExplained } from './examples/yearSlip'
import type { Answer } from './outcome'
import type { CheckedGuide, Explanations, Rule } from './rule'

/**
 * The reasons for the rules' answers, with examples, for the people who have to trust them. They are
 * apart from the rules, so that no page loads them.
 */
export const EXPLANATIONS: Explanations = {
  ...facilityKindExplained,
  ...facilityCodeExplained,
  ...facilityNameExplained,
  ...itemCostExplained,
  ...totalCostExplained,
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
  ...appliedExplained,
  ...openTasksExplained,
  ...unseenExplained,
}

/** An example with the answer that the rule gives to it. */
interface ShownExample {
  readonly shows: string
  readonly answer: Answer
  /** 要確認 only because no official notice confirms the fact that the rule rests on. */
  readonly unconfirmed: boolean
}

/** @returns the examples that apply to a guide, each with the rule's own answer. */
export function examplesOf({ id, find }: Rule, guide: CheckedGuide): ShownExample[] {
  const { examples = [] } = EXPLANATIONS[id.split(':')[0] ?? ''] ?? {}
  const sound = soundApplication(guide)
  return examples.flatMap(({ shows, answer: expected, change, asOf = SOUND_DAY }) => {
    const application = { ...sound, ...change(sound, guide) }
    const { answer, unconfirmed = false } = find(application, Temporal.PlainDate.from(asOf))
    return answer === expected || unconfirmed ? [{ shows, answer, unconfirmed }] : []
  })
}
