import { plain } from '../../notation/plain'

interface Subsidy {
  readonly name: string
  readonly words: RegExp
}

/** The subsidies that the portal accepts applications for, in the words of its articles, and others. */
const SUBSIDIES: readonly Subsidy[] = [
  { name: '外来診療等（通常とは異なる動線）の補助金', words: /外来診療|通常とは異なる動線|故障時/ },
  { name: '訪問診療等の助成金', words: /訪問診療/ },
  { name: 'オンライン診療等の助成金', words: /オンライン診療/ },
  { name: '電子処方箋管理サービス等関係補助金', words: /電子処方箋/ },
  { name: '職域診療所の助成金', words: /職域診療所/ },
  { name: 'マイナ保険証利用促進の助成金', words: /マイナ保険証利用促進|マイナ保険証の利用促進/ },
  { name: '顔認証付きカードリーダー', words: /顔認証付き?カードリーダー/ },
  { name: '予防接種などの補助金', words: /インフルエンザ|ワクチン|予防接種|新型コロナ/ },
  { name: '物価高騰や賃上げの支援金', words: /物価高騰|光熱費|食材料費|賃上げ|賃金改善|処遇改善/ },
]

const MONEY = /(?:補助|助成|支援|給付|協力|奨励|交付)金/
/** So many letters before that say what it is for. */
const LENGTH = 60
/** Words before 補助金 that leave open which one it is, or say that it is that of the trade at hand. */
const OPEN =
  /オンライン資格確認|資格確認|居宅同意(?:取得)?型?|モバイル端末|レセプトコンピュータ|レセコン|地域診療情報連携推進費|医療提供体制設備整備|社会保険診療報酬支払基金|支払基金|厚生労働省|保険|医療|機関|薬局|病院|診療所|施設|関係|システム|機器|端末|導入|整備|改修|構築|準備|運用|事業|対象|国庫|申請|交付|請求|実績|報告|受給|受け|支給|過去|今まで|これまで|以前|既に|前回|他|別|有無|状況|内容|情報|今回|本|当該|上記|該当|令和|平成|年度|年|第|回|次|期|分|額|率|費|用/g
/** A significant word: kanji, or katakana of a loan word. */
const WORD = /[\p{Script=Han}]{2,}|[ァ-ヶー]{2,}/u

/**
 * @param guideTitle of the guide, which names its own subsidy.
 * @returns another subsidy that a text names without naming the guide's own; `null` for none.
 */
export function otherSubsidyIn(words: string, guideTitle: string): string | null {
  const own = namedIn(guideTitle)
  const named = namedIn(words)
  if (named.some((subsidy) => own.includes(subsidy))) return null
  return named[0]?.name ?? null
}

/** @returns whether a text names a subsidy that is known by name. */
export function namesSubsidy(words: string): boolean {
  return namedIn(words).length > 0
}

/**
 * @returns whether a heading names another subsidy than the guide's, also one that nobody has listed:
 *   インフルエンザワクチン接種費用補助金. 補助金の申請 and 令和7年度補助金 name none.
 */
export function headsOtherSubsidy(heading: string, guideTitle: string): boolean {
  const words = plain(heading)
  const at = words.search(MONEY)
  if (at < 0) return false
  const purpose = words.slice(Math.max(0, at - LENGTH), at)
  if (otherSubsidyIn(words, guideTitle) !== null) return true
  const parts = plain(guideTitle).split(/[()・、]|における|[のにを等]/)
  const own = parts.filter((part) => part.length > 1)
  // A subsidy that is known by name and is no other one is the guide's own.
  if (namesSubsidy(purpose)) return false
  const rest = own.reduce((left, part) => left.replaceAll(part, ' '), purpose).replace(OPEN, ' ')
  return WORD.test(rest)
}

function namedIn(words: string): Subsidy[] {
  return SUBSIDIES.filter((subsidy) => subsidy.words.test(words))
}
