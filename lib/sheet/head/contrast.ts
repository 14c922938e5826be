/**
 * Words that distinguish columns with the same subject: `OTHER` rules a column out (見積額), `MEANT`
 * does not (実績額).
 */
const OTHER =
  '見積(?:も?り)?額?|概算|予定額?|予算額?|見込み?額?|計画|前々?年度?|昨年度?|前回|前期|変更前|承継前|台数|数量|個数|員数|単価'
const MEANT =
  '実績額?|実額|実際|確定額?|今年度?|本年度?|当年度?|今回|今期|変更後|承継後|税抜き?|税込み?|税別|内税|外税|金額|円'
/** A year, and a number after the name: R6年度, 総事業費2, 第1回. */
const NUMBERED =
  '(?:令和|平成|[RH])\\d{1,2}年度?|20\\d\\d年度?|\\d{1,2}年度|第?\\d{1,2}(?:回目?|次|期|枚目?|件目?|つ目)|(?<!\\d)\\d$|(?<=\\()\\d(?=\\))|[①-⑳]'
/** 旧 and 新 are also parts of other words, as 更新: they count only before, after or in brackets. */
const OLD_OR_NEW = (sign: string) =>
  `^${sign}(?!規|設|型|薬|館)|(?<=[(\\s_・:-])${sign}(?=$|[)\\s_・:-])|${sign}$`

const parted = (words: string) =>
  new RegExp(`(?:(?<![(\\s_・:-])[(\\s_・:-]+)?(?:${words})[)\\s_・:-]*`, 'g')
const OTHER_WORDS = parted(`${OTHER}|${OLD_OR_NEW('旧')}`)
const MEANT_WORDS = parted(`${MEANT}|${NUMBERED}|${OLD_OR_NEW('(?<!更)新')}`)

/** A header, split into its subject and the words that distinguish it. */
export interface Contrast {
  readonly subject: string
  /** `plain`: no such words; `other`: it is not the meant column. */
  readonly kind: 'plain' | 'meant' | 'other'
}

/** @returns a header's subject, without 税抜, 旧, 見積, 台数 and the like. */
export function contrastOf(header: string): Contrast {
  const text = header.normalize('NFKC').trim()
  const withoutOther = text.replace(OTHER_WORDS, ' ')
  const subject = withoutOther
    .replace(MEANT_WORDS, ' ')
    .replace(/の?\s+の?/g, ' ')
    .replace(/の$/, '')
  if (withoutOther !== text) return { subject: subject.trim(), kind: 'other' }
  return subject.trim() === text
    ? { subject: text, kind: 'plain' }
    : { subject: subject.trim(), kind: 'meant' }
}
