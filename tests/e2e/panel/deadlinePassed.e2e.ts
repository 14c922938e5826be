import { beforeAll, expect, test } from 'vitest'
import { dayInTokyo } from '../../../lib/notation/tokyoDay.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm } from '../form/applicationForm.ts'
import { openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { stopToast } from './ticking.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  portal.session.page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  await stopToast(panel)
})

const PASSED = '手引きの申請期限（令和8年（2026年）1月31日）を過ぎています'
const footerSays = (text: string) =>
  panel.waitFor(
    (document, wanted) => document.querySelector('footer .due')?.textContent?.includes(wanted),
    text,
  )
const isGone = (text: string) =>
  panel.waitFor((document, gone) => !document.body.innerText.includes(gone), text)

test('the panel opens with the passed deadline and the possible actions', async () => {
  await panel.waitForText(PASSED)
  await footerSays('過ぎています')
  await panel.waitForText('次にやること')
})

test('an announced date can be entered, and is marked as the facility’s own wherever it is shown', async () => {
  const day = dayInTokyo(Temporal.Now.instant()).add({ days: 20 })
  await panel.click('延長を確認した（日付を入れる）')
  await panel.fill('新しい申請期限', day.toString())
  await panel.click('この期限にする')
  await isGone(PASSED)
  await footerSays('あと 20日')
  await panel.waitForText(/申請期限は、施設で確認した .+ です/)
  await panel.waitFor(async (_, title) => {
    const { action } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return (await action.getBadgeText({})) === '20' && (await action.getTitle({})) === title
  }, '準備ナビを開く（申請期限：あと 20日（施設で確認した期限））')
  await openForm(portal.session.page)
  await waitForAnswer(panel, 'deadline', 'pass')
  const sources = await panel.evaluate((document) => [
    document.querySelector('[data-rule=deadline] .source')?.textContent,
  ])
  expect(sources).toEqual([expect.stringContaining('施設で確認した申請期限')])
  await panel.click('手順')
  const print = await portal.session.openExtensionPage('workspace.html#print/progress')
  await print.waitForFunction(() => document.body.innerText.includes('（施設で確認した期限）'))
  await print.close()
  await portal.session.page.bringToFront()
})

test('one press removes it, which can be undone', async () => {
  await panel.click('手引きの期限に戻す')
  await footerSays('過ぎています')
  await panel.click('元に戻す')
  await footerSays('あと 20日')
  await panel.click('手引きの期限に戻す')
  await footerSays('過ぎています')
})

test('an open form has priority over the deadline, with the number of fields to check', async () => {
  await panel.waitForText(/申請フォームが開いています。\d+か所をご確認ください。/)
  await panel.click('確認結果を見る')
  await panel.waitForText('申請フォームを確認しています')
  await portal.session.page.goto('https://iryohokenjyoho.service-now.com/csm')
  await panel.click('手順')
  await panel.waitForText(PASSED)
})

test('the facility can continue without the subsidy, and with it again', async () => {
  await panel.click('補助なしで準備を進める')
  await isGone(PASSED)
  await panel.waitForText('6項目のうち 0項目が終わりました')
  await footerSays('対象外')
  await panel.click('補助の申請もする')
  await panel.waitForText('8項目のうち 0項目が終わりました')
  await panel.waitForText(PASSED)
})

test('one press marks a facility as having applied', async () => {
  await panel.click('申請済み')
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await footerSays('申請済み')
  await isGone(PASSED)
  await panel.click('元に戻す')
  await panel.waitForText(PASSED)
})
