import { message } from '../../message'
import type { Application, AttachmentPlace } from '../application'
import { filesIn } from '../file'
import { type Finding, fail, pass, review } from '../outcome'
import { PORTAL_RETURNS } from '../portalReturns'
import type { Explanations, RuleFamily } from '../rule'

/** 見積書 or 請求書 where the 領収書 belongs: the most common reason for return. */
function find({ attachments }: Application): Finding {
  const fieldIds = attachments.map(({ fieldId }) => fieldId)
  if (attachments.length === 0) {
    return review([], message('checkFilesUnseen'), message('checkMissingMend'))
  }
  const files = filesIn(attachments)
  if (files.length === 0) {
    return { answer: 'inapplicable', fieldIds, message: message('checkNoFilesYet') }
  }
  const wrong = files.find(({ meaning: { kind } }) => kind === 'estimate' || kind === 'invoice')
  if (!wrong) return pass(fieldIds, 'checkNoWrongFile')
  const place = [wrong.place.fieldId]
  const hasReceipt = files.some(({ meaning }) => meaning.kind === 'receipt')
  return hasReceipt && wrong.place.wants !== 'receipt'
    ? review(place, message('checkExtraFile', wrong.name), message('checkExtraFileMend'))
    : fail(place, message('checkNotReceipt', wrong.name), message('checkNotReceiptMend'))
}

export const receiptKindRules: RuleFamily = () => [
  {
    id: 'receipt-kind',
    question: message('questionReceiptKind'),
    needs: ['attachments'],
    ...PORTAL_RETURNS,
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find,
  },
]

const place = (wants: AttachmentPlace['wants'], ...names: string[]): AttachmentPlace => ({
  wants,
  names,
  fieldId: wants,
  label: '添付ファイル',
})

// Stryker disable all: examples are tests themselves.
export const receiptKindExplained: Explanations = {
  'receipt-kind': {
    why: '見積書や請求書を領収書の代わりに付けた申請は差し戻されます。',
    examples: [
      { shows: '領収書が付いている', answer: 'pass', change: () => ({}) },
      {
        shows: '領収書の欄に見積書が付いている',
        answer: 'fail',
        change: () => ({ attachments: [place('receipt', '見積書.pdf')] }),
      },
      {
        shows: '請求書だけが付いている',
        answer: 'fail',
        change: () => ({ attachments: [place('any', '請求書.pdf')] }),
      },
      {
        shows: '領収書のほかに請求書も付いている',
        answer: 'review',
        change: () => ({ attachments: [place('any', '領収書.pdf', '請求書.pdf')] }),
      },
      {
        shows: '添付の欄が見つからない',
        answer: 'review',
        change: () => ({ attachments: [] }),
      },
      {
        shows: 'まだ何も付けていない',
        answer: 'inapplicable',
        change: () => ({ attachments: [place('any')] }),
      },
    ],
  },
}
