import type { FileMeaning } from '../notation'
import type { AttachmentPlace } from './application'
import { type AttachedFile, filesIn } from './file'

/** @returns whether a file's name says that it is a receipt. */
export function isReceipt({ meaning }: AttachedFile): boolean {
  return meaning.kind === 'receipt'
}

/** @returns whether a file's name says that it is, or may be, an estimate or an invoice. */
export function mayBeWrong(file: AttachedFile): boolean {
  return namesAny(file, ['estimate', 'invoice'])
}

/** @returns whether a file's name says that it is an estimate or an invoice, and nothing else. */
export function isWrong(file: AttachedFile): boolean {
  return mayBeWrong(file) && !namesAny(file, ['receipt', 'breakdown'])
}

function namesAny({ meaning }: AttachedFile, kinds: readonly FileMeaning['kind'][]): boolean {
  return meaning.kind === 'ambiguous'
    ? meaning.meanings.some((kind) => kinds.includes(kind))
    : kinds.includes(meaning.kind)
}

/** @returns whether a file's name excludes a receipt, as 見積書 or 納品書. */
function isNoReceipt(file: AttachedFile): boolean {
  return isWrong(file) || file.other
}

/** @returns the files with a name, without marks that something is attached. */
export function namedFiles(places: readonly AttachmentPlace[]): AttachedFile[] {
  return filesIn(places).filter(({ unnamed }) => !unnamed)
}

/**
 * @returns the files that can be the receipt: those of each place for it alone; where these are
 *   empty, those of the places for all files, and receipts in the breakdown's place. Breakdowns are
 *   left out.
 */
export function receiptCandidates(places: readonly AttachmentPlace[]): AttachedFile[][] {
  const candidates = (among: readonly AttachmentPlace[]) =>
    namedFiles(among).filter(({ meaning }) => meaning.kind !== 'breakdown')
  const at = (wanted: AttachmentPlace['wants']) => places.filter(({ wants }) => wants === wanted)
  const own = at('receipt').map((place) => candidates([place]))
  const filled = own.filter((files) => files.length > 0)
  if (filled.length > 0) return filled
  return [[...candidates(at('any')), ...candidates(at('breakdown')).filter(isReceipt)]]
}

/**
 * @returns an estimate, an invoice or another document in place of the receipt; `undefined` if a file
 *   there can be the receipt.
 */
export function wrongReceipt(places: readonly AttachmentPlace[]): AttachedFile | undefined {
  return receiptCandidates(places).find((among) => among.every(isNoReceipt))?.[0]
}
