import { plain } from './plain'

/** What a document is, after its name. */
export type DocumentKind = 'receipt' | 'breakdown' | 'estimate' | 'invoice'

/** What a file's name says of it. */
export type FileMeaning = (
  | { readonly kind: DocumentKind | 'unknown' }
  | { readonly kind: 'ambiguous'; readonly meanings: readonly DocumentKind[] }
) & {
  /** `odd`: one that no document has (.exe), two (.pdf.jpg), or one in full width (．ｐｄｆ). */
  readonly extension: 'usual' | 'odd' | 'none'
}

const LIST = '(?:内\\s*訳|明\\s*細)\\s*書?'
/** In 領収書明細付 both are in one file. */
const OF_RECEIPT = new RegExp(
  `領\\s*[収收]\\s*[書証]?等?の?(?:${LIST})+(?!書?(?:付|つ|兼))|receipt[ _-]?(?:breakdown|details?)`,
  'g',
)
/** In this order: what one has found, those after it no longer see. */
const WORDS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['breakdown', OF_RECEIPT],
  // 見積内訳書 and 請求明細書 list what an estimate or an invoice holds.
  [
    'estimate',
    new RegExp(`見\\s*積(?:も?り)?\\s*書?の?(?:${LIST})*|estimate|quot(?:e|ation)|mitsumori`, 'g'),
  ],
  [
    'invoice',
    new RegExp(
      `請\\s*求\\s*書?の?(?:${LIST})*|インボイス(?!対応|制度|番号|登録)|invoice|seikyu`,
      'g',
    ),
  ],
  [
    'receipt',
    /領\s*[収收]|レシート(?!プリン|ロール)|receipt(?![ _-]?(?:computer|printer))|ryou?s[hy]uu?s[hy]o/g,
  ],
  ['breakdown', new RegExp(`${LIST}|breakdown|itemi[sz]ed|uchiwake|meisai`, 'g')],
]

/**
 * What a 内訳 or 明細 may follow without a break and still be the receipt's: who it is from, a date,
 * or what was paid for. Anything else is taken for what it lists: 通話明細, 給与明細, 支払明細.
 */
const BEFORE_LIST = [
  'クリニック|診療所|薬局|(?<![入通退])院|科|システム|センター|社|会|店|様',
  '(?<=[\\d元])(?:年度?|月度?|日)分?|(?<!\\p{L})[御ご]|別紙|別添',
  '費用|金額|(?:改修|導入|端末|機器)等?費?',
].join('|')
const OWN_LIST = new RegExp(
  `(?=[内明])(?<=^|\\P{L}|(?:${BEFORE_LIST})の?)${LIST}|(?<!\\p{L})(?:breakdown|itemi[sz]ed|uchiwake|meisai)`,
  'u',
)
/** Documents whose lists are often sent with receipts, also where the name has a break. */
const OTHER_LIST =
  /(?<!ナンバー)カード(?!リ|読)|card|利用(?!申請|開始)|振り?込|furikomi|[入出]金(?!済)|取引(?!先)|口座|預金|残高|照会|引き?落|納品|注文|発注|契約|給与|支払(?!い?済)|(?:診療|調剤)(?=\P{L}*明細)|積算|概算/u

/** It asks for a document, goes with one, says there is none, or shows how one looks. */
const NOT_IT =
  /依頼|願[い書]|発行(?:願|申請)|送付(?!済|用)|送り状|添え?状|案内|について|方法|一覧|[書証]リスト|未(?!来|提出|申請|送)|[書証]\P{L}*(?:なし|無し)|では?ない|紛失|見本|サンプル|[入載成力]例|仮領|\((?:仮|案)\)|下書|空欄|sample|example|template|request|draft/u
/** A sheet to fill in: its name does not tell whether someone has. */
const SHEET = /様式|書式|ひな形|雛形|テンプレート|フォーマット/
const FILLED_IN = /[入載力成]済/
/**
 * 様式第2号 is what an official form is called, and stays in its name when it is filled in; we do not
 * know whether that of this programme has a number. In 様式 (1) the browser counts downloads.
 */
const NUMBERED =
  /[\d一二三四五六七八九十]{1,3}号の?\d{0,2}様式|様式(?:\s?\(?第)?\s?(?:\d{1,2}(?!\d)|[一二三四五六七八九十])/g

const USUAL = /\.(?:pdf|jpe?g|png|gif|bmp|tiff?|heic|webp|xlsx?|docx?|csv|zip)$/

/**
 * Tells from a file's name what document it is. A name is a hint, not a proof: what stands in the
 * file is not read.
 * @param name as the browser gives it, also with a path or in macOS' decomposed letters.
 * @returns the kind of document, `ambiguous` if the name says two, `unknown` if none, or if it only
 *   speaks of a receipt or a breakdown: 領収書発行依頼書, 領収書内訳書_記入例, カード利用明細.
 */
export function classifyFileName(name: string): FileMeaning {
  const base = plain(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
  const lower = base.toLowerCase()
  const extension = readExtension(lower, name)
  const meanings = new Set<DocumentKind>()
  let left = lower
  for (const [kind, words] of WORDS) {
    const rest = left.replace(words, '|')
    if (rest !== left) meanings.add(kind)
    left = rest
  }
  const [first, second] = meanings
  if (second) return { kind: 'ambiguous', meanings: [...meanings], extension }
  const wanted = first === 'receipt' || first === 'breakdown'
  const doubtful = wanted && (isNotIt(lower) || (first === 'breakdown' && listsOther(lower)))
  return { kind: doubtful ? 'unknown' : (first ?? 'unknown'), extension }
}

function isNotIt(name: string): boolean {
  if (NOT_IT.test(name)) return true
  return SHEET.test(name.replace(NUMBERED, '')) && !FILLED_IN.test(name)
}

function listsOther(name: string): boolean {
  return name.search(OF_RECEIPT) < 0 && (OTHER_LIST.test(name) || !OWN_LIST.test(name))
}

function readExtension(name: string, written: string): FileMeaning['extension'] {
  // The 31 of R8.1.31 is none.
  const last = name.match(/\.(?!\d+$)[a-z0-9]{1,7}$/)?.[0]
  if (!last) return 'none'
  const stem = name.slice(0, -last.length).trim()
  const usual = USUAL.test(last) && !USUAL.test(stem) && written.toLowerCase().includes(last)
  return usual ? 'usual' : 'odd'
}
