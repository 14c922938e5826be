import { type MessageKey, message } from '../../message'
import type { Application } from '../application'
import { type Finding, inapplicable } from '../outcome'
import { PORTAL_RETURNS, UNCONFIRMED_RETURNS } from '../portalReturns'
import { basisOf, type Rule, type RuleFamily } from '../rule'

/** What no form shows and an application comes back for: a person has to know it. */
interface Unseen {
  readonly id: string
  readonly question: MessageKey
  readonly mend: MessageKey
  /** Arises only once files are attached. */
  readonly inFiles: boolean
}

const PAID: Unseen = { id: 'paid', question: 'questionPaid', mend: 'checkPaidMend', inFiles: false }
const RETURNED: readonly Unseen[] = [
  {
    id: 'document-totals',
    question: 'questionDocumentTotals',
    mend: 'checkDocumentTotalsMend',
    inFiles: true,
  },
  {
    id: 'breakdown-complete',
    question: 'questionBreakdownComplete',
    mend: 'checkBreakdownCompleteMend',
    inFiles: true,
  },
  {
    id: 'code-current',
    question: 'questionCodeCurrent',
    mend: 'checkCodeCurrentMend',
    inFiles: false,
  },
  { id: 'basic-cost', question: 'questionBasicCost', mend: 'checkBasicCostMend', inFiles: false },
]
const ITEMISED: Unseen = {
  id: 'receipt-itemised',
  question: 'questionReceiptItemised',
  mend: 'checkReceiptItemisedMend',
  inFiles: true,
}

function find({ attachments }: Application, { inFiles, mend }: Unseen): Finding {
  const nothingYet = attachments.length > 0 && attachments.every(({ names }) => names.length === 0)
  if (inFiles && nothingYet) {
    return inapplicable('checkNoFilesYet')
  }
  return {
    answer: 'review',
    fieldIds: [],
    message: message('checkUnseen'),
    mend: message(mend),
    unseen: true,
  }
}

const ruleOf = (unseen: Unseen, basis: Pick<Rule, 'source' | 'dates'>): Rule => ({
  id: unseen.id,
  question: message(unseen.question),
  needs: unseen.inFiles ? ['attachments'] : [],
  ...basis,
  answers: unseen.inFiles ? ['review', 'inapplicable'] : ['review'],
  find: (application) => find(application, unseen),
})

export const unseenRules: RuleFamily = (guide) => [
  ruleOf(PAID, basisOf(guide, guide.subsidy.payment ?? guide.subsidy.requires)),
  ...RETURNED.map((unseen) => ruleOf(unseen, PORTAL_RETURNS)),
  ruleOf(ITEMISED, UNCONFIRMED_RETURNS),
]
