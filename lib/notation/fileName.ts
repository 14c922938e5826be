import { USUAL_ENDINGS } from './fileEnding'
import { isDoubtfulName } from './fileNameDoubt'
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

const LIST = '(?:(?:内|うち|ウチ)\\s*(?:訳|わけ|分け|ワケ)|明\\s*細|めいさい|メイサイ)\\s*書?'
const RECEIPT = '(?:領|りょう)\\s*(?:[収收]|しゅう)\\s*(?:[書証]|しょう?)?|リョウシュウ(?:ショウ?)?'
const ROMAN_RECEIPT = 'ryou?s[hy]uu?s[hy]ou?'
const ROMAN_LIST = 'u(?:ch|t)iwake|meisai'
/** In 領収書明細付 both are in one file. */
const OF_RECEIPT = new RegExp(
  [
    `(?:${RECEIPT})等?の?(?:[ _-](?=内訳))?(?:${LIST})+(?!書?(?:付|つ|兼))`,
    `${LIST}\\s*\\((?:${RECEIPT})\\)`,
    `(?:receipt|${ROMAN_RECEIPT})s?[ _-]?(?:no)?[ _-]?(?:breakdown|details?|${ROMAN_LIST})(?:s[hy]ou?)?`,
  ].join('|'),
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
    new RegExp(
      `${RECEIPT}|レシート(?!プリン|ロール)|receipt(?![ _-]?(?:computer|printer))|${ROMAN_RECEIPT}`,
      'g',
    ),
  ],
  ['breakdown', new RegExp(`${LIST}|breakdown|itemi[sz]ed|${ROMAN_LIST}`, 'g')],
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
  `(?=[内明うウめメ])(?<=^|\\P{L}|(?:${BEFORE_LIST})の?)${LIST}|(?<!\\p{L})(?:breakdown|itemi[sz]ed|${ROMAN_LIST})`,
  'u',
)
/** Documents whose lists are often sent with receipts, also where the name has a break. */
const OTHER_LIST =
  /(?<!ナンバー)カード(?!リ|読)|card|利用(?!申請|開始)|振り?込|furikomi|[入出]金(?!済)|取引(?!先)|口座|預金|残高|照会|引き?落|納品|注文|発注|契約|給与|支払(?!い?済)|(?:診療|調剤)(?=\P{L}*明細)|積算|概算/u

const USUAL = new RegExp(`\\.(?:${USUAL_ENDINGS})$`)

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
  const doubtful = wanted && (isDoubtfulName(lower) || (first === 'breakdown' && listsOther(lower)))
  return { kind: doubtful ? 'unknown' : (first ?? 'unknown'), extension }
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
