import { beforeAll, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { unfold } from './ticking.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

const NEXT = { within: '次にやること' }
const ticked = (count: number) => panel.waitForText(`8項目のうち ${count}項目が終わりました`)
const isGone = (shown: Panel) => shown.waitFor((document) => !document.querySelector('.undo'))

test('a tick says what was done, and can be taken back', async () => {
  await panel.click('アカウント登録', NEXT)
  await panel.waitForText('アカウント登録」にチェックを付けました')
  await ticked(1)
  await panel.click('元に戻す')
  await panel.waitForText('元に戻しました')
  await ticked(0)
})

test('so does taking a tick away', async () => {
  await panel.click('アカウント登録', NEXT)
  await ticked(1)
  await unfold(panel)
  await panel.click(/^医療機関等向け総合ポータルサイトアカウント登録/)
  await panel.waitForText('チェックを外しました')
  await panel.click('元に戻す')
  await ticked(1)
})

test('it stays until it is put away', async () => {
  await panel.click('閉じる')
  await isGone(panel)
})

test('or until another view is opened', async () => {
  await panel.click('見積のご相談・ご依頼', NEXT)
  await ticked(2)
  await panel.waitForText('チェックを付けました')
  await panel.click('資料')
  await isGone(panel)
  await panel.click('手順')
})

test('what somebody else has set since is not taken back, and that is said', async () => {
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

test('the keyboard takes back with Ctrl+Z where no field is written in', async () => {
  await panel.click(/^運用テスト/)
  await ticked(4)
  await panel.waitForText('「運用テスト」にチェックを付けました')
  await panel.evaluate((document) =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true })),
  )
  await panel.waitForText('元に戻しました')
  await ticked(3)
})

test('a tick that could not be taken back stays, and that is said', async () => {
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
