import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm, prefill, SOUND, SOUND_DAY } from '../form/applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { stopToast } from './ticking.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  await stopToast(panel)
})

const ORIGIN = 'https://iryohokenjyoho.service-now.com'
const stored = () =>
  panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return JSON.stringify(await storage.local.get(null))
  })
const isGone = (text: string) =>
  panel.waitFor((document, gone) => !document.body.innerText.includes(gone), text)

/** Shows a page of the portal that its script writes, in place of what stands there. */
async function showPage(html: string) {
  await page.goto(`${ORIGIN}/csm`)
  await page.waitForSelector('main h1')
  await page.evaluate((text) => {
    const main = document.querySelector('main')
    if (main) main.innerHTML = text
  }, html)
  // A person presses something on the page, which has it read again.
  await page.click('main')
}

test('after a send the panel shows the portal’s receipt and offers to tick and to store it', async () => {
  await openForm(page)
  await prefill(page, SOUND)
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await page.click('#submit-btn')
  await page.waitForSelector('#confirm-form')
  await panel.waitForText('確認画面の内容を確認しています')
  await page.click('#submit-btn')
  await panel.waitForText('ページに『受け付けました』と表示されています')
  await panel.waitForText('受付番号：PRACTICE0000001')
  await panel.waitForText('印刷して控えを残してください')
  expect(await stored()).not.toContain('PRACTICE0000001')
})

test('what was read before the send can be printed as a copy', async () => {
  await panel.click('送信前に読み取った内容を印刷')
  const sheet = await portal.session.waitForPage('#print/outcomes')
  await sheet.waitForFunction(() => document.body.innerText.includes('128,000'))
  await sheet.close()
  await page.bringToFront()
})

test('the number is stored only on the press, which can be undone', async () => {
  await panel.click('受付番号と今日の日付を残す')
  await panel.waitForText('受付の控えを残しました。')
  expect(await stored()).toContain('PRACTICE0000001')
  await isGone('受付番号と今日の日付を残す')
  await panel.click('元に戻す')
  await panel.waitForText('受付番号と今日の日付を残す')
})

test('補助金申請 is ticked in one press, which can be undone', async () => {
  await panel.click('補助金申請にチェックする')
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await isGone('補助金申請にチェックする')
  await panel.click('元に戻す')
  await panel.waitForText('8項目のうち 0項目が終わりました')
})

test('the stored receipt stays after leaving the page, and one press removes it', async () => {
  await panel.click('受付番号と今日の日付を残す')
  await panel.waitForText('受付の控えを残しました。')
  await page.goto(`${ORIGIN}/csm`)
  await panel.waitForText('に送信済みです')
  await panel.waitForText('受付番号：PRACTICE0000001')
  await panel.click('この控えを消す')
  await isGone('に送信済みです')
})

test.each([
  [
    '<h1>申請を受け付けました</h1><p>受付番号：REQ0010023</p>',
    '申請を受け付けました',
    'REQ0010023',
  ],
  [
    '<h2>送信が完了しました。</h2><dl><dt>受付番号</dt><dd>12-3456</dd></dl>',
    '送信が完了しました',
    '12-3456',
  ],
])('other wordings are read as well: %s', async (html, said, number) => {
  await showPage(html)
  await panel.waitForText(`ページに『${said}』と表示されています`)
  await panel.waitForText(`受付番号：${number}`)
})

test.each([
  ['an error', '<div class="alert alert-danger" role="alert">送信できませんでした。</div>'],
  ['a draft', '<p>一時保存しました。受付番号：REQ0010023</p>'],
  ['an inquiry', '<h1>お問い合わせ</h1><p>受け付けました。受付番号：CS0012345</p>'],
  ['a notice', '<h1>お知らせ</h1><p>申請を受け付けました。受付番号はマイリストにあります。</p>'],
])('%s is no receipt', async (_, html) => {
  await showPage('<h1>申請を受け付けました</h1><p>受付番号：REQ0010023</p>')
  await panel.waitForText('と表示されています')
  await showPage(html)
  await isGone('と表示されています')
})
