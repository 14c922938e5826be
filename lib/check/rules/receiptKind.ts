import { type Message, message } from '../../message'
import type { Application } from '../application'
import { type AttachedFile, filesIn } from '../file'
import { type Finding, fail, pass, review } from '../outcome'
import {
  isReceipt,
  isWrong,
  mayBeWrong,
  namedFiles,
  receiptCandidates,
  wrongReceipt,
} from '../receiptFiles'
import type { CheckedGuide, RuleFamily } from '../rule'
import { PORTAL_RETURNS } from '../sources'

const isUnsure = ({ meaning: { kind }, other }: AttachedFile) =>
  !other && (kind === 'unknown' || kind === 'ambiguous')

/**
 * 見積書 or 請求書 in the place of the 領収書: the most common reason for return. Wrong for certain
 * only where no file in that place can be the receipt.
 */
function find({ attachments }: Application, receipt: Message): Finding {
  const fieldIds = attachments.map(({ fieldId }) => fieldId)
  if (attachments.length === 0) {
    const unseen = review([], message('checkFilesUnseen'), message('checkMissingMend'))
    return { ...unseen, unfound: [receipt] }
  }
  const files = namedFiles(attachments)
  if (files.length === 0) {
    const unnamed = filesIn(attachments).length > 0
    const text = message(unnamed ? 'checkFilesUnnamed' : 'checkNoFilesYet')
    return { answer: 'inapplicable', fieldIds, message: text }
  }
  const instead = wrongReceipt(attachments)
  if (instead) {
    const text = message('checkNotReceipt', instead.name)
    return fail([instead.place.fieldId], text, message('checkNotReceiptMend'))
  }
  const candidates = receiptCandidates(attachments)
  const open = candidates.filter((among) => !among.some(isReceipt))
  const unsure = open.flat().find(isUnsure)
  if (unsure) return unsureOf(unsure)
  const extra = files.find(isWrong)
  if (extra) {
    const text = message('checkExtraFile', extra.name)
    return review([extra.place.fieldId], text, message('checkExtraFileMend'))
  }
  const mixed = files.find(mayBeWrong)
  if (mixed) return unsureOf(mixed)
  const all = candidates.flat()
  if (all.length === 0) {
    return { answer: 'inapplicable', fieldIds, message: message('checkNoReceiptYet') }
  }
  const beside = all.find(isUnsure)
  const found = pass(fieldIds, 'checkNoWrongFile')
  return beside ? { ...found, advice: message('checkMayNotBeReceipt', beside.name) } : found
}

function unsureOf({ name, place }: AttachedFile): Finding {
  const text = message('checkMayNotBeReceipt', name)
  return review([place.fieldId], text, message('checkMayNotBeReceiptMend', name))
}

/** The name that the rule on attachments uses, so that a missing field is named once. */
function receiptName({ subsidy }: CheckedGuide): Message {
  const receipt = subsidy.attachments.find(({ id }) => id === 'receipt')
  return receipt ? message('literal', receipt.title) : message('fieldReceipt')
}

/** The receipt is one, and not a quotation or an invoice. */
export const receiptKindRules: RuleFamily = (guide) => [
  {
    id: 'receipt-kind',
    question: message('questionReceiptKind'),
    needs: ['attachments'],
    ...PORTAL_RETURNS,
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: (application) => find(application, receiptName(guide)),
  },
]
