import { type Finding, fail, inapplicable, pass, review } from '../../check/outcome'
import { OWN_JUDGEMENT, PORTAL_RETURNS } from '../../check/sources'
import { joined, type Message, type MessageKey, message } from '../../message'
import { PAPER_KIND_NAMES } from '../kindNames'
import type { PaperKind, ReadPaper } from '../paper'
import { breakdownsAmong, isSame } from '../roles'
import { factId, isCertain, type PaperRuleFamily } from '../rule'

/** What could not be read has to be looked at by eye. */
function findRead(papers: readonly ReadPaper[]): Finding {
  const unread = papers.filter((paper) => paper.isUnread)
  const [first] = unread
  if (first === undefined) return pass([], 'paperAllRead', String(papers.length))
  const names = joined(
    'listed',
    unread.map(({ fileName }) => fileName),
  )
  return review([factId(first, 'kind')], message('paperUnread', names), message('paperUnreadMend'))
}

/** A paper that is a receipt, but perhaps no valid one. */
const DOUBTFUL = {
  mixed: 'paperKindMixed',
  provisional: 'paperKindProvisional',
  void: 'paperKindVoid',
} as const satisfies Partial<Record<PaperKind, MessageKey>>

function isDoubtful(kind: PaperKind): kind is keyof typeof DOUBTFUL {
  return kind in DOUBTFUL
}

const isWrong = ({ kind }: ReadPaper) =>
  kind !== null && !['receipt', 'breakdown'].includes(kind.value) && !isDoubtful(kind.value)

/** An estimate or an invoice in place of the receipt is wrong only where no receipt is beside it. */
function findKind(papers: readonly ReadPaper[]): Finding {
  const places = papers.map((paper) => factId(paper, 'kind'))
  const receipts = papers.filter(({ kind }) => kind?.value === 'receipt')
  const wrong = papers.find(isWrong)
  const unknown = papers.find(({ kind }) => kind === null || isDoubtful(kind.value))
  if (wrong?.kind) {
    const where = [factId(wrong, 'kind'), ...places]
    const name = message(PAPER_KIND_NAMES[wrong.kind.value])
    const text = message('paperNotReceipt', wrong.fileName, name)
    if (receipts.length > 0 || unknown) return review(where, text, message('paperExtraMend'))
    return isCertain(wrong.kind)
      ? fail(where, text, message('checkNotReceiptMend'))
      : review(where, text, message('paperPictureMend'))
  }
  if (unknown) {
    return reviewOfKind(unknown)
  }
  if (receipts.length === 0)
    return review(places, message('paperNoReceipt'), message('paperAddMend'))
  const pictured = papers.find(({ kind }) => !isCertain(kind))
  if (pictured) return toConfirm(pictured, 'kind', message('paperKindTitle'))
  return pass(
    places,
    'paperKindsFine',
    String(receipts.length),
    String(breakdownsAmong(papers).length),
  )
}

/** @returns 要確認 for a paper of no known kind, or perhaps no valid receipt. */
function reviewOfKind(paper: ReadPaper): Finding {
  const kind = paper.kind?.value
  const key = kind && isDoubtful(kind) ? DOUBTFUL[kind] : 'paperKindUnknown'
  const isNone = kind === 'provisional' || kind === 'void'
  const mend = message(isNone ? 'paperKindInvalidMend' : 'paperKindUnknownMend')
  return review([factId(paper, 'kind')], message(key, paper.fileName), mend)
}

/** @returns 要確認 for a fact that was read off a picture. */
export function toConfirm(
  paper: ReadPaper,
  fact: Parameters<typeof factId>[1],
  name: Message,
): Finding {
  return review(
    [factId(paper, fact)],
    message('paperPictured', name, paper.fileName),
    message('paperPictureMend'),
  )
}

function findTwice(papers: readonly ReadPaper[]): Finding {
  for (const [at, paper] of papers.entries()) {
    const twin = papers.slice(0, at).find((each) => isSame(each, paper))
    if (twin === undefined) continue
    return review(
      [factId(paper, 'total')],
      message('paperTwice', twin.fileName, paper.fileName),
      message('paperTwiceMend'),
    )
  }
  return inapplicable('paperNotTwice')
}

/** What is not shown is counted by the formulas, and is not on the print. */
function findHidden(papers: readonly ReadPaper[]): Finding {
  const paper = papers.find(({ hidden }) => hidden > 0)
  if (paper === undefined) return inapplicable('paperNothingHidden')
  return review(
    [factId(paper, 'lines')],
    message('paperHidden', paper.fileName, String(paper.hidden)),
    message('paperHiddenMend'),
  )
}

/** All papers could be read whole, and each that is needed is there once. */
export const paperKindRules: PaperRuleFamily = () => [
  {
    id: 'paper-read',
    question: message('questionPaperRead'),
    needs: [],
    ...OWN_JUDGEMENT,
    answers: ['pass', 'review'],
    find: findRead,
  },
  {
    id: 'paper-kind',
    question: message('questionPaperKind'),
    needs: [],
    ...PORTAL_RETURNS,
    answers: ['pass', 'fail', 'review'],
    find: findKind,
  },
  {
    id: 'paper-twice',
    question: message('questionPaperTwice'),
    needs: [],
    ...OWN_JUDGEMENT,
    answers: ['review', 'inapplicable'],
    find: findTwice,
  },
  {
    id: 'paper-hidden',
    question: message('questionPaperHidden'),
    needs: [],
    ...OWN_JUDGEMENT,
    answers: ['review', 'inapplicable'],
    find: findHidden,
  },
]
