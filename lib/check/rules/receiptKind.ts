import { message } from '../../message'
import type { DocumentKind } from '../../notation'
import type { Application, AttachmentPlace } from '../application'
import { type AttachedFile, filesIn } from '../file'
import { type Finding, fail, pass, review } from '../outcome'
import type { RuleFamily } from '../rule'
import { PORTAL_RETURNS } from '../sources'

const isReceipt = ({ meaning }: AttachedFile) => meaning.kind === 'receipt'
const isUnsure = ({ meaning: { kind } }: AttachedFile) => kind === 'unknown' || kind === 'ambiguous'
const namesAny = ({ meaning }: AttachedFile, kinds: readonly DocumentKind[]) =>
  meaning.kind === 'ambiguous'
    ? meaning.meanings.some((kind) => kinds.includes(kind))
    : meaning.kind !== 'unknown' && kinds.includes(meaning.kind)
const mayBeWrong = (file: AttachedFile) => namesAny(file, ['estimate', 'invoice'])
const isWrong = (file: AttachedFile) =>
  mayBeWrong(file) && !namesAny(file, ['receipt', 'breakdown'])

const namedFiles = (places: readonly AttachmentPlace[]) =>
  filesIn(places).filter(({ unnamed }) => !unnamed)

/**
 * @returns the files that can be the receipt: those of each place for it alone; where these are
 *   empty, those of the places for all files, and receipts in the breakdown's place. Breakdowns are
 *   left out.
 */
function candidatesIn(places: readonly AttachmentPlace[]): AttachedFile[][] {
  const candidates = (among: readonly AttachmentPlace[]) =>
    namedFiles(among).filter(({ meaning }) => meaning.kind !== 'breakdown')
  const at = (wanted: AttachmentPlace['wants']) => places.filter(({ wants }) => wants === wanted)
  const own = at('receipt').map((place) => candidates([place]))
  const filled = own.filter((files) => files.length > 0)
  if (filled.length > 0) return filled
  return [[...candidates(at('any')), ...candidates(at('breakdown')).filter(isReceipt)]]
}

/**
 * 見積書 or 請求書 in the place of the 領収書: the most common reason for return. Wrong for certain
 * only where no file in that place can be the receipt.
 */
function find({ attachments }: Application): Finding {
  const fieldIds = attachments.map(({ fieldId }) => fieldId)
  if (attachments.length === 0) {
    return review([], message('checkFilesUnseen'), message('checkMissingMend'))
  }
  const files = namedFiles(attachments)
  if (files.length === 0) {
    const unnamed = filesIn(attachments).length > 0
    const text = message(unnamed ? 'checkFilesUnnamed' : 'checkNoFilesYet')
    return { answer: 'inapplicable', fieldIds, message: text }
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
