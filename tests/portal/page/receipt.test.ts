// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import type { Guide, ReceiptWords } from '../../../lib/guide/schema'
import { readPage } from '../../../lib/portal/page/readPage'
import { readReceipt } from '../../../lib/portal/page/receipt'

const words = wordsOf(await loadGuide())

function wordsOf({ form: { receipt } }: Guide): ReceiptWords {
  if (receipt === undefined) throw new Error('the guide does not know what a receipt says')
  return receipt
}

beforeEach(() => {
  vi.stubGlobal('location', { href: 'https://iryohokenjyoho.service-now.com/csm?id=my_list' })
})

function receiptIn(html: string) {
  document.body.innerHTML = html
  return readReceipt(words, [document.body], false)
}

describe('a receipt', () => {
  test.each([
    [
      '<p class="alert" role="status">受け付けました（受付番号 PRACTICE0000001、練習用）</p>',
      '受け付けました',
      'PRACTICE0000001',
    ],
    [
      '<h1>申請を受け付けました</h1><p>受付番号：REQ0010023</p>',
      '申請を受け付けました',
      'REQ0010023',
    ],
    ['<h2>送信が完了しました。</h2>', '送信が完了しました', null],
    [
      '<h1>交付申請書が受理されました。</h1><p>整理番号：第一</p>',
      '交付申請書が受理されました',
      null,
    ],
    ['<h1>申請書類を承りました</h1><p>管理番号 No.88-12</p>', '申請書類を承りました', '88-12'],
    [
      '<p>このたびはご申請ありがとうございました。受付番号は、20260017 です。</p>',
      null,
      '20260017',
    ],
    [
      '<h1>Your request has been submitted</h1><p>Request number REQ0099001</p>',
      'Your request has been submitted',
      'REQ0099001',
    ],
    [
      '<div><b>補助金の申請を受け付けました。</b><dl><dt>受付番号</dt><dd>ＲＥＱ００１</dd></dl></div>',
      '補助金の申請を受け付けました',
      'REQ001',
    ],
    ['<h1>送信完了</h1><p>受付番号は <strong>12345678</strong> です。</p>', '送信完了', '12345678'],
    [
      '<p>ご申請ありがとうございました。申請を<br>受け付けました。受付番号：A-1234</p>',
      null,
      'A-1234',
    ],
    [
      '<div role="alert"><ul><li>申請書を受け付けました。</li></ul></div>',
      '申請書を受け付けました',
      null,
    ],
  ])('is read from %s', (html, said, number) => {
    const receipt = receiptIn(html)
    expect(receipt?.number).toBe(number)
    if (said !== null) expect(receipt?.said).toBe(said)
  })

  test('is read from a page in open shadow roots', () => {
    document.body.innerHTML = '<x-page></x-page>'
    const root = document.querySelector('x-page')?.attachShadow({ mode: 'open' })
    if (root) root.innerHTML = '<div><h1>申請を受け付けました</h1><p>受付番号：REQ0010023</p></div>'
    const { state } = readPage(null, undefined, { words, after: false })
    expect(state.receipt).toMatchObject({ number: 'REQ0010023', after: false })
  })

  test('may name again what was sent', () => {
    const html = `<h1>申請を受け付けました</h1><p>受付番号：REQ0010023</p>
      <table><tr><th>総事業費</th><td>171,000円</td></tr></table>`
    expect(receiptIn(html)).toMatchObject({ number: 'REQ0010023' })
  })
})

describe('no receipt', () => {
  test.each([
    ['<h1>マイリスト</h1><table><tr><th>受付番号</th><th>ステータス</th></tr></table>'],
    ['<h1>マイリスト</h1><table><tr><td>REQ0010023</td><td>受付済</td></tr></table>'],
    ['<p>一時保存しました。受付番号：REQ0010023</p>'],
    ['<p>下書きを受け付けました。</p>'],
    ['<p>送信できませんでした。もう一度送信してください。</p>'],
    ['<p>申請を受け付けましたら、メールでお知らせします。</p>'],
    ['<p>「申請を受け付けました」と表示されるまでお待ちください。</p>'],
    ['<p><strong>申請を受け付けました</strong>と表示されたら完了です。</p>'],
    ['<p>令和7年11月までの申請を受け付けました。</p>'],
    ['<p>約3,000件の申請を受け付けました。</p>'],
    ['<p>申請を受け付けています。</p>'],
    ['<p>お問い合わせを受け付けました。受付番号：CS0012345</p>'],
    ['<h1>お問い合わせ</h1><p>受け付けました。受付番号：CS0012345</p>'],
    ['<h1>アカウント登録</h1><p>送信しました。</p>'],
    ['<p>利用申請を受け付けました。</p>'],
    ['<p>申請の取り下げを受け付けました。受付番号：REQ0010023</p>'],
    ['<ol><li>入力</li><li>確認</li><li>送信完了</li></ol>'],
    ['<h2>送信完了</h2>'],
    ['<ul><li><a href="/csm">申請を受け付けました</a></li></ul>'],
    ['<article><p>申請を受け付けました。</p></article>'],
    ['<script>const said = "申請を受け付けました"</script>'],
    ['<p style="display: none">申請を受け付けました</p>'],
  ])('is %s', (html) => {
    expect(receiptIn(html)).toBeNull()
  })

  test('is an article of the handbook', () => {
    vi.stubGlobal('location', {
      href: 'https://iryohokenjyoho.service-now.com/csm?id=kb_article_view',
    })
    document.body.innerHTML =
      '<div class="kb-number-info">KB0011639</div><p>申請を受け付けました。受付番号：REQ0010023</p>'
    expect(readPage(null, undefined, { words, after: false }).state.receipt).toBeNull()
  })

  test('is a sentence in the application’s form; a message beside the form may be one', () => {
    const form = '<form><p>申請を受け付けました。受付番号：REQ0010023</p></form>'
    document.body.innerHTML = form
    expect(readReceipt(words, [document.body], true)).toBeNull()
    const message = '<div role="alert">申請を受け付けました。受付番号：REQ0010023</div>'
    document.body.innerHTML = form + message
    expect(readReceipt(words, [document.body], true)).toMatchObject({ number: 'REQ0010023' })
  })
})

test('a page that is only such words, however many and deep, takes no longer than its length', () => {
  const deep = '<div>'.repeat(400) + '受け付けました '.repeat(4_000) + '</div>'.repeat(400)
  const wide = '<p>申請を受け付けましたか</p>'.repeat(4_000)
  expect(receiptIn(deep)).toBeNull()
  expect(receiptIn(wide)).toBeNull()
})
