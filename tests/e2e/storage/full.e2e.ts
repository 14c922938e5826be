import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { boxesIn, unfold } from '../panel/ticking.ts'
import { fillUp, makeRoom, useMost } from './fullStorage.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

const FULL = 'ブラウザの保存場所がいっぱいで、変更を保存できませんでした'
const isGone = (text: string) =>
  panel.waitFor((document, gone) => !document.body.innerText.includes(gone), text)
const UNSAVED = '保存できていない変更が 8件あります'

test('the panel warns before the storage is full, if the browser has a limit', async () => {
  const hasLimit = await useMost(panel)
  expect(hasLimit).toBe(portal.session.kind === 'chromium')
  await panel.reload()
  await panel.waitForText('次にやること')
  const notice = 'ブラウザの保存場所の8割以上を使っています'
  if (hasLimit) await panel.waitForText(notice)
  else expect(await panel.text()).not.toContain(notice)
})

test('the panel reports a full storage, and the typed text can be saved later', async () => {
  await panel.click('設定を変える')
  await panel.fill('施設名', 'みほん診療所')
  await fillUp(panel)
  await panel.click('この内容で保存する')
  await panel.waitForText(FULL)
  const typed = await panel.evaluate(
    (document) => document.querySelector<HTMLInputElement>('form input')?.value,
  )
  expect(typed).toBe('みほん診療所')
  await makeRoom(panel)
  await panel.click('この内容で保存する')
  await panel.waitFor((document) => document.querySelector('h1')?.textContent === 'みほん診療所')
  await isGone(FULL)
})

test('a tick that was not stored is not shown as stored', async () => {
  await unfold(panel)
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
  const before = await boxesIn(panel)
  await fillUp(panel)
  await panel.evaluate((document) => {
    for (const box of document.querySelectorAll<HTMLInputElement>('.all-tasks input')) box.click()
  })
  await panel.waitForText(FULL)
  await panel.waitForText(UNSAVED)
  await panel.waitForText('8項目のうち 1項目が終わりました')
  expect(await boxesIn(panel)).toEqual(before)
})

test('the next panel saves them if there is room, and reports them again if there is not', async () => {
  const before = await boxesIn(panel)
  await panel.reload()
  await unfold(panel)
  // In Firefox the storage of the page before was full, and this page's has room.
  if (portal.session.kind === 'firefox') {
    await panel.waitForText('8項目のうち 7項目が終わりました')
    return
  }
  await panel.waitForText(UNSAVED)
  expect(await boxesIn(panel)).toEqual(before)
  await makeRoom(panel)
  await panel.click('見積のご相談・ご依頼', { within: '次にやること' })
  await panel.waitForText('8項目のうち 2項目が終わりました')
})
