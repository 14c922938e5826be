import { type MessageKey, message } from '../../message'
import type { Application } from '../application'
import { filesIn } from '../file'
import { type Finding, inapplicable } from '../outcome'
import { basisOf, type Need, type Rule, type RuleFamily } from '../rule'
import { PORTAL_RETURNS, PORTAL_SIBLINGS, UNCONFIRMED_RETURNS } from '../sources'

/** Reasons for return that no screen shows: the user has to check them. */
interface Unseen {
  readonly id: string
  readonly question: MessageKey
  readonly mend: MessageKey
  readonly needs: readonly Need[]
}

const PAID: Unseen = { id: 'paid', question: 'questionPaid', mend: 'checkPaidMend', needs: [] }
const BREAKDOWN: Unseen = {
  id: 'breakdown-complete',
  question: 'questionBreakdownComplete',
  mend: 'checkBreakdownCompleteMend',
  needs: ['attachments', 'receiptTotal', 'breakdownTotal'],
}
const CODE: Unseen = {
  id: 'code-current',
  question: 'questionCodeCurrent',
  mend: 'checkCodeCurrentMend',
  needs: [],
}
const BASIC: Unseen = {
  id: 'basic-cost',
  question: 'questionBasicCost',
  mend: 'checkBasicCostMend',
  needs: [],
}
const ITEMISED: Unseen = {
  id: 'receipt-itemised',
  question: 'questionReceiptItemised',
  mend: 'checkReceiptItemisedMend',
  needs: ['attachments'],
}

function find(application: Application, { id, needs, mend }: Unseen): Finding {
  // It can only be checked once files are attached.
  if (needs.includes('attachments') && hasNoFiles(application)) {
    return inapplicable('checkNoFilesYet')
  }
  const key = id === BREAKDOWN.id && showsTotals(application) ? 'checkBreakdownItemsMend' : mend
  return {
    answer: 'review',
    fieldIds: [],
    message: message('checkUnseen'),
    mend: message(key),
    unseen: true,
  }
}

/** The form has places for files, and all are empty. */
function hasNoFiles({ attachments, uncertainFiles = [] }: Application): boolean {
  return attachments.length > 0 && filesIn(attachments).length + uncertainFiles.length === 0
}

/** The form has both totals, which another rule compares. */
function showsTotals({ receiptTotal, breakdownTotal }: Application): boolean {
  return receiptTotal.state === 'read' && breakdownTotal.state === 'read'
}

const ruleOf = (unseen: Unseen, basis: Pick<Rule, 'source' | 'dates'>): Rule => ({
  id: unseen.id,
  question: message(unseen.question),
  needs: unseen.needs,
  ...basis,
  answers: unseen.needs.length > 0 ? ['review', 'inapplicable'] : ['review'],
  find: (application) => find(application, unseen),
})

export const unseenRules: RuleFamily = (guide) => [
  ruleOf(PAID, basisOf(guide, guide.subsidy.payment ?? guide.subsidy.requires)),
  ruleOf(BREAKDOWN, PORTAL_RETURNS),
  ruleOf(CODE, PORTAL_RETURNS),
  ruleOf(BASIC, PORTAL_SIBLINGS),
  ruleOf(ITEMISED, UNCONFIRMED_RETURNS),
]
