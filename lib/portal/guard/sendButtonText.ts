const anyOf = (...words: string[]) => `(?:${words.join('|')})`

/** An ending that means sending, whatever comes before it. */
const SEND_ENDING = `${anyOf('送信', '申請', '提出', '確定', '申し?込[むみ]?')}(?:する|(?:いた|致)?します)?`

/** Japanese texts of buttons that send an application, or lead to its confirmation screen. */
const JAPANESE = [
  '(?:はい、)?',
  // 「保存して」 and 「一時保存せずに」 come before the send. 「追加申請」 is an application as well.
  anyOf('.{1,8}(?:して|せずに)', '追加', '最終'),
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
  anyOf('する', '(?:いた|致)?します', '画面へ?', '画面へ進む', 'へ進む', 'して進む'),
  '?',
  // `tidy` has removed the closing bracket.
  `(?:\\(${SEND_ENDING})?`,
].join('')

/** The same in the portal's other languages, as complete texts. */
const OTHER_LANGUAGES = anyOf(
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

/** 「確認」 alone closes a message; with more words it leads to the confirmation screen. */
const CONFIRM_ALONE = /^確認(?:する|します)?$/
const REGISTERS = '申請(?:書|内容)?を登録(?:する|します)?'
const SENDS = new RegExp(`^(?:${JAPANESE}|${REGISTERS}|${OTHER_LANGUAGES})$`, 'i')
/** Texts of buttons that save, leave or search, although they submit a form. */
const SAVES =
  /保存|下書き|中断|戻る|取消|取り消|キャンセル|クリア|リセット|削除|追加|検索|^(?:save|back|cancel|clear|reset|delete|add|search)\b/i
/** A send after all, as 「保存して送信」 is; but not 「取消を確定する」, which cancels. */
const ENDS_SENDING = new RegExp(`(?<!(?:取消し?|取り消し|キャンセル|削除)[のを]?)${SEND_ENDING}$`)

/** Removes icons at the ends, and blanks within a Japanese word such as 「送 信」. */
const tidy = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '')
    .replace(/(?<=\P{ASCII})(?<!\s)\s+(?=\P{ASCII})/gu, '')

/** @returns whether a button with this text sends a form, or leads to its confirmation screen. */
export function isSendText(text: string): boolean {
  const tidied = tidy(text)
  return SENDS.test(tidied) && !CONFIRM_ALONE.test(tidied)
}

/** @returns whether a button with this text leads to the confirmation screen, and sends nothing yet. */
export function isConfirmationText(text: string): boolean {
  return /確認(?:画面(?:へ(?:進む)?)?|へ進む|して進む)$/.test(tidy(text))
}

/** @returns whether a button with this text submits its form without sending it, as 一時保存 does. */
export function isSaveText(text: string): boolean {
  const tidied = tidy(text)
  return SAVES.test(tidied) && !ENDS_SENDING.test(tidied)
}
