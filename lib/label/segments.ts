import { plain } from '../notation/plain'
import { canonical } from './canonical'

/** A label apart from its notes. All texts are `canonical`. */
interface Segments {
  /** What it names. */
  readonly main: string
  /** What stands in brackets and may say more of it: （モバイル端末等）, （変更前）. */
  readonly notes: readonly string[]
  /** How to fill it in, and what only explains. */
  readonly hints: readonly string[]
}

/** Letters of a label that are looked at; a longer one is a text and names nothing. */
const LONGEST = 200
/** The deepest that brackets are taken apart. */
const DEEPEST = 3

const BRACKETS = /[([【〔〈《≪<[{]([^()[\]【】〔〕〈〉《》≪≫<>{}]*)[)\]】〕〉》≫>}]/g
/**
 * ①, (1), １．, Q3., 問3, (ア), Ⅱ., glued to the name or not. A figure that counts something (2台目,
 * 3か月) or belongs to a day or a sum is no number.
 */
const NUMBERING =
  /^(?:[\s・■□●○◆◇◎▼▶◯★☆]+|[①-⑳❶-❿⑴-⒇㈠-㈩]+|(?:Q|問|設問|No\.?|項番)\s?\d{1,2}(?:[-.]\d{1,2})?|(?:別紙|別添|参考)?(?:別紙|別添|添付|資料|様式)(?:第?\d{1,2}号?|[①-⑳])(?:[\s:)、]+|(?=[「『]))|[([【](?:\d{1,2}|[ア-ンa-zA-Z一二三四五六七八九十])[)\]】]|[IVX]{1,4}\s+(?=[^!-~\s])|(?:[IVX]{1,4}|[ア-ンa-zA-Z一二三四五六七八九十])[.):、](?!\w)|[A-Zア-ン一二三四五六七八九十]\s+(?=[^!-~\s])|[A-Z]{1,2}-?\d{1,3}[:.)、\s-]+(?=[^!-~\s])|\d{1,2}(?:[-.]\d{1,2}){0,2}(?:[.):、\s]+|(?=[^\d\s台年月日回件期枚人社次週時分円万千百%割箇個つケヶかカヵ以未点名本者桁字文.,/:)-])))\s*/i
const MARK_BEFORE = /^(?:必須|任意|required|mandatory|optional)(?:項目)?(?:$|[\s:-]+|(?=[^!-~\s]))/i
const MARK_AFTER = /(?:(?<![\s:])[\s:]+)?(?:必須|任意|required|mandatory|optional)(?:項目)?$/i
/** Blanks of a paper form for a date: 令和　　年　　月　　日, 年／月／日. */
const DATE_BLANKS = /(?:令和|平成|西暦)?(?:(?<![\s_])[\s_]+)?年[\s_/・]*月[\s_/・]*日/g
/** And for an amount: 金　　　円, ￥. */
const AMOUNT_BLANKS = /[\s:](?:金[\s_]+円也?|¥)$/
/** The letter of a column behind its head, and the number of a document: 実支出額 A, その1. */
const LETTERS = /\s[A-Z]$|その[\d一二三]/g
/** The words of a button that stands in its field's label: 領収書　ファイルを追加. */
const BUTTON_AFTER = /(?<=[^\s])\s+(?:添付)?ファイルを?(?:追加|選択)$/
/** 添付書類欄（1）領収書: the place in front, and what is asked for there. */
const PLACE_BEFORE = /^[^([①-⑳]{2,12}[([](?:\d{1,2}|[一二三四五六七八九十])[)\]]\s*(?=[^\s])/
const PICTURES = /\p{Extended_Pictographic}\uFE0F?/gu
/** How a sum is made up, before or behind its name: ③=①+②, A+B=. */
const SUM_OF =
  /[A-Z]\s*=\s*[A-Z][A-Z\d\s×÷+/-]*(?:補助率)?$|(?:[A-Z①-⑳]\s*[=]\s*)?[A-Z①-⑳](?:\s*[+×÷-]\s*[A-Z①-⑳])+\s*=?/g
const UNIT_AFTER = /[\s、・/](?:単位\s?:?\s?)?(?:千|百?万)?円$/
const HINT_AFTER =
  /[\s、・:/](?:[半全]角|\d+(?:[桁字文]|ケタ)|西暦|和暦|例[:)]?|PDF|単位).*$|[半全]角(?:英?数字?)?(?:\d+[桁文]字?)?$|(?<!\d)\d+桁(?:の?(?:[半全]角)?数字)?$/is
/** A sum of other lines or a rate: ①＋②, A×3/4, ③×補助率. */
const FORMULA = /[+×÷=*]|\d\/\d|^[①-⑳\d\s.,a-z-]*$/i
const HINT =
  /ください|下さい|場合|記[載入]|入力|選択|添付|可$|可能|不可|まで|以内|以降|除|含|切り?捨|自動|単位|形式|桁|ケタ|[半全]角|[西和]暦|文字|漢字|^数字|^例|例[:)]|複数|最後|最終|最新|なし|無し|不要|原本|スキャン|ハイフン|カラー|部$|様式|別紙|書式|pdf|jpe?g|png|mb|^(?:消費)?税[込抜別率]|^内税|参照|計算|算出|乗じ|最も|判定|使用|応じ|エクセル|excel|zip|はい|ではな|ではあり|異なりま|異なる(?!動線)|とおり|通り$|どおり|同じ|同額|一致|○|丸印|^[A-Z]欄$|^[^\d]{1,4}\d$|台数?分$|全台|ます$|です$|ページ|変わ|必須|任意|required|optional|yyyy|千?円$|こと$|もの|のみ|^写し?$/i

/** @returns the label's name, what qualifies it, and its hints; `null` for a text that is no label. */
export function segmentsOf(label: string): Segments | null {
  if (label.length > LONGEST) return null
  const notes: string[] = []
  const hints: string[] = []
  const file = (note: string) => {
    const text = note.trim()
    if (isReadingAid(text)) return ''
    if (text !== '') (HINT.test(text) || FORMULA.test(text) ? hints : notes).push(canonical(text))
    return ' '
  }
  const lines = plain(label).split('\n')
  const main = lines
    .map((line, index) => withoutFootnote(line, index, hints))
    .join(' ')
    .replace(/[*✱∗]/g, ' ')
    .replace(PICTURES, ' ')
    .trim()
  let name = withoutPlace(withoutNumbering(main))
  for (let depth = 0; depth < DEEPEST; depth++) {
    name = name.replace(BRACKETS, (_, inside: string) => file(inside))
  }
  name = withoutNumbering(name.trim().replace(MARK_BEFORE, '').trim())
  const [first = '', ...rest] = name.split(/。/)
  for (const sentence of rest) if (sentence.trim() !== '') hints.push(canonical(sentence))
  name = first
    .trim()
    .replace(MARK_AFTER, '')
    .replace(SUM_OF, '')
    .replace(LETTERS, '')
    .replace(BUTTON_AFTER, '')
    .replace(DATE_BLANKS, '年月日')
    .replace(AMOUNT_BLANKS, '')
    .replace(UNIT_AFTER, '')
    .replace(HINT_AFTER, '')
    .replace(/(?<!\d)\d+(?:桁|ケタ)の?/g, '')
    .replace(/[①-⑳][\s+-]*|^\s*[+×÷=]+/g, '')
  return { main: canonical(name).replace(/[「」『』"'“”()[\]]/g, ''), notes, hints }
}

/** Where several papers are listed, the field asks for all of them. */
function withoutPlace(text: string): string {
  const rest = text.replace(PLACE_BEFORE, '')
  return PLACE_BEFORE.test(rest) ? text : rest
}

/** 医療機関（いりょうきかん）: kana in brackets say how the words are read, but ふりがな asks for it. */
function isReadingAid(note: string): boolean {
  return /^[ぁ-んー\s]{1,20}$/.test(note) && !/かな|がな|よみ|みこみ|うち/.test(note)
}

function withoutNumbering(text: string): string {
  let left = text
  for (let depth = 0; depth < DEEPEST; depth++) {
    const rest = left.replace(NUMBERING, '')
    if (rest === left || rest === '') return left
    left = rest
  }
  return left
}

/** A ※ begins a footnote; only before everything else is it a mark of what must be filled in. */
function withoutFootnote(line: string, index: number, hints: string[]): string {
  const [before = '', ...marked] = line.split('※')
  const isMark = index === 0 && before.trim() === ''
  const [name = '', ...footnotes] = isMark ? marked : [before, ...marked]
  for (const footnote of footnotes) if (footnote.trim() !== '') hints.push(canonical(footnote))
  return name
}
