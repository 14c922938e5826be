const anyOf = (...words: string[]) => `(?:${words.join('|')})`

/** What a portal in Japanese writes on a button that sends an application, or leads to that. */
const JAPANESE = [
  anyOf(
    'この内容[でを]',
    '(?:以上|上記)の内容[でを]',
    '(?:入力(?:した)?)?内容[でを]',
    '申請(?:書|内容)?を',
    '(?:補助|助成)金(?:の|を)',
  ),
  anyOf('送信', '申請', '提出', '申し?込[みむ]?', '送る', '確定', '確認', 'サブミット', '注文'),
  anyOf('する', 'します', '画面へ?', '画面へ進む', 'へ進む', 'して進む'),
] as const

/** The same in the portal's other languages, whole. */
const OTHERS = anyOf(
  'submit(?: (?:application|request|order))?',
  'send(?: application)?',
  'apply(?: now)?',
  'order now',
  'request',
  'confirm(?: and (?:submit|send))?',
  '今すぐ注文',
  '提交',
  '發送|发送',
  '제출',
  '신청(?:하기)?',
)

/** 「確認」 alone closes a message; it leads on only with something before or after it. */
const ALONE = /^確認(?:する|します)?$/
const REGISTERS = '申請(?:書|内容)?を登録(?:する|します)?'
const SENDS = new RegExp(
  `^(?:(?:はい、)?${JAPANESE[0]}?${JAPANESE[1]}${JAPANESE[2]}?|${REGISTERS}|${OTHERS})$`,
  'i',
)
/** What keeps, leaves or looks something up, though its button submits a form. */
const KEEPS =
  /保存|下書き|中断|戻る|取消|取り消|キャンセル|クリア|リセット|削除|追加|検索|^(?:save|back|cancel|clear|reset|delete|add|search)\b/i

/** Without icons at the ends, and without blanks that spread a word. */
const tidy = (words: string) =>
  words
    .normalize('NFKC')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/(?<=\P{ASCII})\s+(?=\P{ASCII})/gu, '')

/** @returns whether a button of these words sends what stands in a form. */
export function saysSend(words: string): boolean {
  const told = tidy(words)
  return SENDS.test(told) && !ALONE.test(told)
}

/** @returns whether a button of these words submits its form for something else than sending. */
export function saysKeep(words: string): boolean {
  return KEEPS.test(tidy(words))
}
