import { beforeAll, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { endToast, stopToast, unfold } from './ticking.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
  await stopToast(panel)
})

const NEXT = { within: '次にやること' }
const ticked = (count: number) => panel.waitForText(`8項目のうち ${count}項目が終わりました`)
const isGone = (shown: Panel) => shown.waitFor((document) => !document.querySelector('.undo'))

test('a tick shows a notice and can be undone', async () => {
  await panel.click('アカウント登録', NEXT)
  await panel.waitForText('アカウント登録」にチェックを付けました')
  await ticked(1)
  await panel.click('元に戻す')
  await panel.waitForText('元に戻しました')
  await ticked(0)
})

test('unticking can be undone as well', async () => {
  await panel.click('アカウント登録', NEXT)
  await ticked(1)
  await unfold(panel)
  await panel.click(/^医療機関等向け総合ポータルサイトアカウント登録/)
  await panel.waitForText('チェックを外しました')
  await panel.click('元に戻す')
  await ticked(1)
})

test('the notice can be dismissed', async () => {
  await panel.click('閉じる')
  await isGone(panel)
})

test('the notice disappears after a while, but not while the mouse is on it', async () => {
  await panel.click('見積のご相談・ご依頼', NEXT)
  await ticked(2)
  await panel.hover('元に戻す')
  await endToast(panel)
  await panel.waitForText('チェックを付けました')
  await panel.hover('手順')
  await endToast(panel)
  await isGone(panel)
})

test('after the notice disappeared, the log still undoes the action', async () => {
  const log = await portal.session.openExtensionPage('workspace.html#log')
  const button = await log.waitForSelector('button[aria-label^="元に戻す：1-1 見積"]')
  await button?.focus()
  await log.keyboard.press('Enter')
  await log.waitForFunction(() => document.body.innerText.includes('元に戻しました'))
  await log.close()
  await portal.session.page.bringToFront()
  await ticked(1)
})

test('the notice disappears when another view is opened', async () => {
  await panel.click('見積のご相談・ご依頼', NEXT)
  await ticked(2)
  await panel.waitForText('チェックを付けました')
  await panel.click('資料')
  await isGone(panel)
  await panel.click('手順')
})

test('a value that somebody else changed since is not undone, and the notice says so', async () => {
  const other = await (await portal.session.newWindow()).openPanel()
  await unfold(other)
  await panel.click('発注', NEXT)
  await ticked(3)
  await other.waitForText('8項目のうち 3項目が終わりました')
  // The phase folded, as it is done.
  await unfold(other)
  await other.click(/^発注/, { within: '1-2' })
  await ticked(2)
  await other.waitForText('8項目のうち 2項目が終わりました')
  await other.click(/^発注/, { within: '1-2' })
  await ticked(3)
  await panel.click('元に戻す')
  await panel.waitForText('その後に変更があったため、元に戻しませんでした')
  await ticked(3)
})

test('Ctrl+Z undoes outside of fields', async () => {
  await unfold(panel)
  await panel.click(/^運用テスト/)
  await ticked(4)
  await panel.waitForText('「運用テスト」にチェックを付けました')
  await panel.evaluate((document) =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true })),
  )
  await panel.waitForText('元に戻しました')
  await ticked(3)
})

test('a tick that could not be undone stays, and the panel says so', async () => {
  await panel.click(/^運用テスト/)
  await ticked(4)
  await panel.waitForText('「運用テスト」にチェックを付けました')
  await panel.evaluate(() => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { set } = storage.local
    Reflect.set(globalThis, 'makeRoom', () => {
      storage.local.set = set
    })
    storage.local.set = async () => {
      throw new Error('QuotaExceededError')
    }
  })
  await panel.click('元に戻す')
  await panel.waitForText('ブラウザの保存場所がいっぱいで')
  await ticked(4)
  await panel.evaluate(() => Reflect.get(globalThis, 'makeRoom')())
  await panel.click('元に戻す')
  await ticked(3)
})
