import { expect, test } from 'vitest'
import { isSaveText, isSendText } from '../../../lib/portal/guard/sendButtonText'

test.each([
  ...['送信', '送信する', '申請', '申請する', '申請します', 'この内容で申請する', 'この内容で送信'],
  ...[
    '入力内容を確認する',
    '入力した内容で送信する',
    '申請書を提出する',
    '提出',
    '申し込む',
    '申込',
  ],
  ...['確認画面へ', '確認画面へ進む', '確認画面へ進む ›', '申請を登録する', '今すぐ注文'],
  ...['上記の内容で申請する', '補助金を申請する', 'はい、送信します', ' 送 信 ', '確定する'],
  ...['保存して申請する', '保存して送信', '追加申請する', '一時保存せずに送信'],
  ...['同意して申請する', '同意して送信', '申請する（送信）', '同意して申請を確定する'],
  ...['この内容で送信いたします', '申請書を提出致します', '最終申請', '最終確定する'],
  ...['Submit', 'SUBMIT', 'Submit application', 'Order Now', 'Request', '提交', '제출'],
])('「%s」 sends', (words) => {
  expect(isSendText(words)).toBe(true)
  expect(isSaveText(words)).toBe(false)
})

test.each([
  ...[
    '',
    '戻る',
    '確認',
    '確認する',
    '登録',
    '次へ',
    '送信中…',
    '送信履歴',
    '送信先',
    '申請一覧',
    '検索',
  ],
  ...['申請状況を見る', 'ファイルを選ぶ', '添付ファイルを追加', 'Submitted', 'Close', 'OK'],
])('「%s」 sends nothing', (words) => {
  expect(isSendText(words)).toBe(false)
})

test.each([
  ...['一時保存', '下書きを保存する', '戻る', 'キャンセル', '検索', 'Save as Draft', 'Back'],
  ...['申請を保存', '申請内容を一時保存', '申請の取消', '申請（下書き）', '保存して確認する'],
  ...[
    '送信せずに保存する',
    '申請を追加',
    '送信済みを検索',
    '申請を中断して保存',
    '取消を確定する',
    'キャンセル確定',
  ],
])('「%s」 keeps or leaves', (words) => {
  expect(isSaveText(words)).toBe(true)
})
