const anyOf = (...words: string[]) => `(?:${words.join('|')})`

/** What says at the end of the words that they send, whatever is done before that. */
const SENT_AT_LAST = `${anyOf('送信', '申請', '提出', '確定', '申し?込[むみ]?')}(?:する|します)?`

/** What a portal in Japanese writes on a button that sends an application, or leads to that. */
const JAPANESE = [
  '(?:はい、)?',
  // 「保存して」, 「一時保存せずに」: done on the way. 「追加申請」 is an application as well.
  anyOf('.{1,8}(?:して|せずに)', '追加'),
  '?',
  anyOf(
    'この内容[でを]',
    '(?:以上|上記)の内容[でを]',
    '(?:入力(?:した)?)?内容[でを]',
    '申請(?:書|内容)?を',
    '(?:補助|助成)金(?:の|を)',
  ),
  '?',
  anyOf('送信', '申請', '提出', '申し?込[みむ]?', '送る', '確定', '確認', 'サブミット', '注文'),
  anyOf('する', 'します', '画面へ?', '画面へ進む', 'へ進む', 'して進む'),
  '?',
  // The bracket at the very end is gone by then.
  `(?:\\(${SENT_AT_LAST})?`,
].join('')

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
const SENDS = new RegExp(`^(?:${JAPANESE}|${REGISTERS}|${OTHERS})$`, 'i')
/** What keeps, leaves or looks something up, though its button submits a form. */
const KEEPS =
  /保存|下書き|中断|戻る|取消|取り消|キャンセル|クリア|リセット|削除|追加|検索|^(?:save|back|cancel|clear|reset|delete|add|search)\b/i
/** But not what takes back: 「取消を確定する」. */
const ENDS_SENDING = new RegExp(`(?<!(?:取消し?|取り消し|キャンセル|削除)[のを]?)${SENT_AT_LAST}$`)

/** Without icons at the ends, and without blanks that spread a word. */
const tidy = (words: string) =>
  words
    .normalize('NFKC')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/(?<=\P{ASCII})\s+(?=\P{ASCII})/gu, '')

/** @returns whether a button of these words sends what stands in a form. */
export function isSendText(words: string): boolean {
  const told = tidy(words)
  return SENDS.test(told) && !ALONE.test(told)
}

/** @returns whether a button of these words submits its form for something else than sending. */
export function isSaveText(words: string): boolean {
  const told = tidy(words)
  return KEEPS.test(told) && !ENDS_SENDING.test(told)
}
