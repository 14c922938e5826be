import { beforeAll, expect, test } from 'vitest'
import { bidiOf, browserWindows, callInChrome } from '../browsers/bidi.ts'
import { allowPermissions } from '../browsers/firefox/chrome/settings.ts'
import type { Panel } from '../browsers/panel.ts'
import { ownPortal } from '../browsers/portal.ts'
import { openForm } from '../form/applicationForm.ts'
import { openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { refusedRequest, refuseRequest } from './refusal.ts'

const WITHHELD = 'ポータルのページを読めません'
const ALLOW = 'ポータルを読むことを許可する'
const ORIGINS = ['https://iryohokenjyoho.service-now.com/*']

const portal = ownPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

const isGone = () =>
  panel.waitFor((document, text) => !document.body.innerText.includes(text), WITHHELD)

test('if the user withdraws site access, every view says so and where to allow it', async () => {
  await openForm(portal.session.page)
  await waitForAnswer(panel, 'total-cost', 'fail')
  expect(await panel.text()).not.toContain(WITHHELD)
  await portal.session.allowSite(false)
  await portal.session.page.reload()
  for (const [view, more] of [
    ['申請チェック', 'ここに書いて確認する'],
    ['資料', 'ボタンで変わらないときは'],
    ['手順', 'ボタンで変わらないときは'],
  ] as const) {
    await panel.click(view)
    await panel.waitForText(WITHHELD)
    await panel.waitForText(more)
  }
})

test('the button requests access to the portal only, within the click, and a refusal changes nothing', async () => {
  await refuseRequest(panel)
  await panel.click(ALLOW)
  expect(await refusedRequest(panel)).toEqual({ asked: { origins: ORIGINS }, active: true })
  await panel.waitForText(WITHHELD)
})

test('once access is allowed the notice disappears, and a reloaded page is read', async () => {
  const { session } = portal
  if (session.kind === 'firefox') {
    const bidi = bidiOf(session.browser)
    const [frame = ''] = await browserWindows(bidi)
    await callInChrome(bidi, frame, allowPermissions, undefined)
    await panel.click(ALLOW)
  } else {
    // Chromium asks in a window of its own, in which nothing can be pressed from here.
    await session.allowSite(true)
  }
  await isGone()
  await session.page.reload()
  await waitForAnswer(panel, 'total-cost', 'fail')
})
