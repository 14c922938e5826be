/**
 * Words by which a table tells two columns of one thing apart. Of the first kind it is not the one
 * that is meant, of the second it can be.
 */
const OTHER =
  '見積(?:も?り)?額?|概算|予定額?|予算額?|見込み?額?|計画|前々?年度?|昨年度?|前回|前期|変更前|承継前|台数|数量|個数|員数|単価'
const MEANT =
  '実績額?|実額|実際|確定額?|今年度?|本年度?|当年度?|今回|今期|変更後|承継後|税抜き?|税込み?|税別|内税|外税|金額|円'
/** A year, and a number behind the name: R6年度, 総事業費2, 第1回. */
const NUMBERED =
  '(?:令和|平成|[RH])\\d{1,2}年度?|20\\d\\d年度?|\\d{1,2}年度|第?\\d{1,2}(?:回目?|次|期|枚目?|件目?|つ目)|(?<!\\d)\\d$|(?<=\\()\\d(?=\\))|[①-⑳]'
/** 旧 and 新 are a part of other words, as of 更新: only before, behind or in brackets. */
const OLD_OR_NEW = (sign: string) =>
  `^${sign}(?!規|設|型|薬|館)|(?<=[(\\s_・:-])${sign}(?=$|[)\\s_・:-])|${sign}$`

const parted = (words: string) =>
  new RegExp(`(?:(?<![(\\s_・:-])[(\\s_・:-]+)?(?:${words})[)\\s_・:-]*`, 'g')
const OTHER_WORDS = parted(`${OTHER}|${OLD_OR_NEW('旧')}`)
const MEANT_WORDS = parted(`${MEANT}|${NUMBERED}|${OLD_OR_NEW('(?<!更)新')}`)

/** A header apart from what tells it from another column of the same thing. */
export interface Contrast {
  readonly thing: string
  /** `plain`: nothing tells it apart; `other`: it is not the one that is meant. */
  readonly kind: 'plain' | 'meant' | 'other'
}

/** @returns what a header is about, without 税抜, 旧, 見積, 台数 and the like. */
export function contrastOf(header: string): Contrast {
  const text = header.normalize('NFKC').trim()
  const withoutOther = text.replace(OTHER_WORDS, ' ')
  const thing = withoutOther
    .replace(MEANT_WORDS, ' ')
    .replace(/の?\s+の?/g, ' ')
    .replace(/の$/, '')
  if (withoutOther !== text) return { thing: thing.trim(), kind: 'other' }
  return thing.trim() === text
    ? { thing: text, kind: 'plain' }
    : { thing: thing.trim(), kind: 'meant' }
}
