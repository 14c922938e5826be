import { joined, type Message, type MessageKey, message } from '../../message'
import type { Application } from '../application'
import { filesIn } from '../file'
import { type Finding, inapplicable, review, withBasis } from '../outcome'
import { basisOf, type CheckedGuide, type Need, type Rule, type RuleFamily } from '../rule'
import { PORTAL_RETURNS, PORTAL_SIBLINGS, UNCONFIRMED_RETURNS } from '../sources'

/** Reasons for return that no screen shows: the user has to check them. */
interface Unseen {
  readonly id: string
  readonly question: MessageKey
  readonly mend: MessageKey
  readonly needs: readonly Need[]
}

const PAID: Unseen = {
  id: 'paid',
  question: 'questionPaid',
  mend: 'checkPaidMend',
  needs: ['openTasks'],
}
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

function find(application: Application, unseen: Unseen): Finding {
  if (isInFiles(unseen) && hasNoFiles(application)) return inapplicable('checkNoFilesYet')
  const isBreakdown = unseen.id === BREAKDOWN.id
  const mend = isBreakdown && showsTotals(application) ? 'checkBreakdownItemsMend' : unseen.mend
  return ask(message('checkUnseen'), message(mend))
}

function ask(text: Message, mend: Message): Finding {
  return { ...review([], text, mend), unseen: true }
}

/**
 * A tick can have been forgotten: a person looks, the application is not wrong for it. The payment
 * comes after these tasks, so that both are one question.
 */
function findPaid(application: Application, { subsidy }: CheckedGuide): Finding {
  const { openTasks } = application
  if (openTasks?.length === 0) return find(application, PAID)
  const open =
    openTasks === null
      ? ask(message('checkUnseen'), message('checkTasksUnknownMend'))
      : ask(message('checkTasksOpen', joined('listed', openTasks)), message('checkTasksOpenMend'))
  return withBasis(subsidy.requires, open)
}

/** It can only be checked once files are attached. */
function isInFiles({ needs }: Unseen): boolean {
  return needs.includes('attachments')
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
  answers: isInFiles(unseen) ? ['review', 'inapplicable'] : ['review'],
  find: (application) => find(application, unseen),
})

/** What no form shows, for the user to look at. */
export const unseenRules: RuleFamily = (guide) => [
  {
    ...ruleOf(PAID, basisOf(guide, guide.subsidy.payment ?? guide.subsidy.requires)),
    find: (application) => findPaid(application, guide),
  },
  ruleOf(BREAKDOWN, PORTAL_RETURNS),
  ruleOf(CODE, PORTAL_RETURNS),
  ruleOf(BASIC, PORTAL_SIBLINGS),
  ruleOf(ITEMISED, UNCONFIRMED_RETURNS),
]
