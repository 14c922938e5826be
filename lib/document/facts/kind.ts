import type { Found, PaperKind } from '../paper'
import { placeIn, type Row, unspaced } from '../rows'
import type { Box } from '../word'
import { paidMarkIn, VOID_WORDS, voidMarkIn } from './marks'

const LIST = '内訳(?:明細)?書?|明細書?'
const RECEIPT = '領(?:収|收)(?:証書|書|証)'
/** The words of a title, the longest first: what one has found, those after it no longer see. */
const WORDS: readonly (readonly [PaperKind, RegExp])[] = [
  ['breakdown', new RegExp(`(?:${RECEIPT})等?の?(?:${LIST})`, 'g')],
  ['provisional', new RegExp(`仮の?${RECEIPT}|${RECEIPT}\\((?:仮|案|下書き)\\)`, 'g')],
  ['estimate', /(?:概算|参考)?御?お?見積(?:もり?|り)?(?:内訳)?(?:明細)?書/g],
  ['invoice', /御?ご?請求(?:内訳)?(?:明細)?書|適格請求書/g],
  ['delivery', /納品(?:明細)?書|納品伝票|受領書/g],
  ['order', /(?:御?注文|発注)(?:請)?書/g],
  ['other', /契約書|検収書|報告書|保証書|申込書|仕様書/g],
  ['receipt', new RegExp(`${RECEIPT}|レシート|^RECEIPT$`, 'g')],
  ['breakdown', /^内訳(?:明細)?書?$|内訳書/g],
]
const VOID_IN_TITLE = new RegExp(VOID_WORDS, 'i')
/** Of a large title engines drop or misread the first signs: what is left belongs to one kind alone. */
const MISREAD: readonly (readonly [PaperKind, RegExp])[] = [
  ['receipt', /(?<!領).?[収收](?:証書|書|証)/g],
  ['invoice', /(?<!請).?求書/g],
  ['estimate', /.?(?<!見)積書/g],
  ['delivery', /(?<!納).?品書/g],
]
/** Signs beside the words of a title on a picture that can be dirt. */
const STRAY = 1
/** What may stand beside the words of a title. */
const BESIDE =
  /^(?:御|兼|及び|と|控え?|写し?|正|副|原本|再発行|電子|様式|別紙|税込|適格簡易請求書|[()[\]【】〔〕《》<>:・.,、。\-*_|'"\w])*$/
/** A receipt without a title says that the money has come in. */
const RECEIVED = /(?:正に|確かに|たしかに|まさに)(?:領収|受領)|領収(?:いた|致)し(?:まし)?た/
const STAMP = /^\(?領収(?:済み?|印)?\)?$/

interface Title {
  readonly row: Row
  readonly box: Box
  readonly kinds: ReadonlySet<PaperKind>
  readonly height: number
}

/** @returns what the title of a paper says it is, and marks beside it; `null` for no title. */
export function kindIn(rows: readonly Row[]): Found<PaperKind> | null {
  const [title, ...more] = largestTitles(rows)
  if (title === undefined) return receivedIn(rows)
  const value = kindOf(new Set([title, ...more].flatMap((each) => [...each.kinds])))
  const mark = markBeside(value, rows)
  if (mark) return mark
  const { box, origin } = placeIn(title.row, 0, title.row.text.length)
  return {
    value,
    text: title.row.text,
    place: { page: title.row.page, box },
    basis: origin,
  }
}

/** A paper with several titles is a receipt as well only where one of them says so. */
function kindOf(kinds: ReadonlySet<PaperKind>): PaperKind {
  for (const kind of ['void', 'provisional'] as const) if (kinds.has(kind)) return kind
  const [first = 'other', other] = kinds
  return other !== undefined && kinds.has('receipt') ? 'mixed' : first
}

function markBeside(kind: PaperKind, rows: readonly Row[]): Found<PaperKind> | null {
  if (kind === 'invoice') return paidMarkIn(rows)
  return ['receipt', 'mixed', 'provisional'].includes(kind) ? voidMarkIn(rows) : null
}

/** @returns the places of 領収書 as a title, if no other title is as large. */
export function receiptTitles(rows: readonly Row[]): Box[] {
  const titles = largestTitles(rows)
  const isReceipt = ({ kinds }: Title) =>
    [...kinds].every((kind) => ['receipt', 'provisional', 'void'].includes(kind))
  return titles.every(isReceipt) ? titles.map(({ box }) => box) : []
}

function largestTitles(rows: readonly Row[]): Title[] {
  const titles = rows.flatMap(titlesIn)
  const largest = Math.max(0, ...titles.map(({ height }) => height))
  return titles.filter(({ height }) => height > largest * 0.8)
}

/** A title can stand beside something else: the number of the paper, its date. */
function titlesIn(row: Row): Title[] {
  const isPictured = placeIn(row, 0, row.text.length).origin === 'picture'
  const titles = row.runs.flatMap(({ text, box }) => {
    const kinds = titleOf(text, isPictured)
    return kinds ? [{ row, box, kinds, height: row.height }] : []
  })
  // Titles of two papers that lie beside each other.
  if (titles.length > 1) return titles
  const whole = titleOf(unspaced(row), isPictured)
  return whole ? [{ row, box: row.box, kinds: whole, height: row.height }] : titles
}

/** @returns what a text says as a title; `null` if it is none. */
function titleOf(text: string, isPictured: boolean): ReadonlySet<PaperKind> | null {
  if (text.length > 24) return null
  const kinds = new Set<PaperKind>()
  let left = text
  for (const [kind, words] of isPictured ? [...WORDS, ...MISREAD] : WORDS) {
    const rest = left.replace(words, '')
    if (rest !== left) kinds.add(kind)
    left = rest
  }
  if (kinds.size === 0) return null
  const held = left.replace(VOID_IN_TITLE, '')
  if (held !== left) kinds.add('void')
  left = held
  const isClean = BESIDE.test(left) || (isPictured && left.length <= STRAY)
  return isClean ? kinds : null
}

function receivedIn(rows: readonly Row[]): Found<PaperKind> | null {
  const row = rows.find((each) => RECEIVED.test(unspaced(each)) || STAMP.test(unspaced(each)))
  if (row === undefined) return null
  const { box, origin } = placeIn(row, 0, row.text.length)
  // On a picture the title can be there and have been lost.
  if (origin === 'picture') return null
  const value = STAMP.test(unspaced(row)) ? 'mixed' : 'receipt'
  return { value, text: row.text, place: { page: row.page, box }, basis: origin }
}
