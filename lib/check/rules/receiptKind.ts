import { message } from '../../message'
import type { DocumentKind } from '../../notation'
import type { Application, AttachmentPlace } from '../application'
import { type AttachedFile, filesIn } from '../file'
import { type Finding, fail, pass, review } from '../outcome'
import { PORTAL_RETURNS } from '../portalReturns'
import type { RuleFamily } from '../rule'

const isReceipt = ({ meaning }: AttachedFile) => meaning.kind === 'receipt'
const isUnsure = ({ meaning: { kind } }: AttachedFile) => kind === 'unknown' || kind === 'ambiguous'
const namesAny = ({ meaning }: AttachedFile, kinds: readonly DocumentKind[]) =>
  meaning.kind === 'ambiguous'
    ? meaning.meanings.some((kind) => kinds.includes(kind))
    : meaning.kind !== 'unknown' && kinds.includes(meaning.kind)
const mayBeWrong = (file: AttachedFile) => namesAny(file, ['estimate', 'invoice'])
const isWrong = (file: AttachedFile) =>
  mayBeWrong(file) && !namesAny(file, ['receipt', 'breakdown'])

/**
 * @returns the files among which the receipt has to be: those of each place for it alone, or where
 *   nothing is in such a place, those of the places for all files. Breakdowns are left out.
 */
function candidatesIn(places: readonly AttachmentPlace[]): AttachedFile[][] {
  const candidates = (among: readonly AttachmentPlace[]) =>
    filesIn(among).filter(({ meaning }) => meaning.kind !== 'breakdown')
  const own = places.filter(({ wants }) => wants === 'receipt').map((place) => candidates([place]))
  const filled = own.filter((files) => files.length > 0)
  return filled.length > 0 ? filled : [candidates(places.filter(({ wants }) => wants === 'any'))]
}

/**
 * 見積書 or 請求書 where the 領収書 belongs: the most common reason for return. Wrong for certain
 * only where no file in its place can be the receipt.
 */
function find({ attachments }: Application): Finding {
  const fieldIds = attachments.map(({ fieldId }) => fieldId)
  if (attachments.length === 0) {
    return review([], message('checkFilesUnseen'), message('checkMissingMend'))
  }
  const files = filesIn(attachments)
  if (files.length === 0) {
    return { answer: 'inapplicable', fieldIds, message: message('checkNoFilesYet') }
  }
  const candidates = candidatesIn(attachments)
  const open = candidates.filter((among) => !among.some(isReceipt))
  const [instead] = open.find((among) => among.every(isWrong)) ?? []
  if (instead) {
    const text = message('checkNotReceipt', instead.name)
    return fail([instead.place.fieldId], text, message('checkNotReceiptMend'))
  }
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

export const place = (wants: AttachmentPlace['wants'], ...names: string[]): AttachmentPlace => ({
  wants,
  names,
  fieldId: wants,
  label: '添付ファイル',
})
