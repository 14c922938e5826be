import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dayInTokyo } from '../../../lib/notation/tokyoDay.ts'
import { broken } from '../../guide/broken.ts'
import { bidiOf, browserWindows, callInChrome } from '../browsers/bidi.ts'
import { allowPermissions } from '../browsers/firefox/chrome/settings.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { nameFacility, openAnswered } from '../form/outcomes.ts'
import { refusedRequest, refuseRequest } from './refusal.ts'
import { unfold } from './ticking.ts'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'

const portal = sharedPortal()
let panel: Panel
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junbi-navi-deadline-'))
  panel = await openAnswered(portal.session)
  await nameFacility(panel, 'みほん診療所')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** A guide whose deadline is this many days away, chosen in the workspace. */
async function moveDeadline(days: number) {
  const date = dayInTokyo(Temporal.Now.instant()).add({ days }).toString()
  const path = join(folder, `${date}.json`)
  await writeFile(path, broken({ at: ['subsidy', 'deadline', 'date'], to: date }))
  const workspace = await portal.session.openExtensionPage('workspace.html#guides')
  const input = await workspace.waitForSelector('input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(path)
  await (await workspace.waitForSelector('button.primary'))?.click()
  await workspace.waitForFunction(
    (name) => document.querySelector('[data-guide=gairai]')?.textContent?.includes(name),
    {},
    `${date}.json`,
  )
  await workspace.close()
  await portal.session.page.bringToFront()
}

/** What the toolbar button says, once it says what is waited for. */
const waitForButton = (badge: string, title: string) =>
  panel.waitFor(
    async (_, wanted) => {
      const { action } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const shown = [await action.getBadgeText({}), await action.getTitle({})]
      return shown[0] === wanted.badge && shown[1] === wanted.title
    },
    { badge, title },
  )

test('a passed deadline is shown, with the portal’s notice', async () => {
  await moveDeadline(-1)
  await panel.waitForText('過ぎています')
  await waitForButton('', '準備ナビを開く')
  const link = await panel.evaluate((document) =>
    document.querySelector('footer [data-article] a')?.getAttribute('href'),
  )
  expect(link).toBe(`${CSM}?id=kb_article_view&sysparm_article=KB0011639`)
  await panel.click('資料')
  await panel.click('申請期限・お問い合わせ')
  await panel.waitForText('期限が延びている場合があります')
  const section = await panel.evaluate((document) =>
    [...document.querySelectorAll('.deadline button, .deadline input, .deadline a')].map(
      (control) => control.textContent,
    ),
  )
  expect(section).toEqual(['お知らせを見る（新しいタブ）'])
  await panel.click('手順')
})

test('the toolbar button shows the last thirty days, and the panel a reminder', async () => {
  await moveDeadline(31)
  await panel.waitForText('あと 31日')
  await waitForButton('', '準備ナビを開く')
  await moveDeadline(30)
  await panel.waitForText('補助金の申請期限：あと 30日')
  await waitForButton('30', '準備ナビを開く（申請期限：あと 30日）')
})

test('a dismissed reminder stays dismissed until the next one', async () => {
  await panel.click('お知らせを閉じる')
  const isGone = (document: Document) => !document.body.innerText.includes('お知らせを閉じる')
  await panel.waitFor(isGone)
  await panel.reload()
  await panel.waitForText('あと 30日')
  await panel.waitFor(isGone)
  await moveDeadline(3)
  await panel.waitForText('補助金の申請期限：あと 3日')
  await waitForButton('3', '準備ナビを開く（申請期限：あと 3日）')
})

test('on the last day the reminder says so', async () => {
  await moveDeadline(0)
  await panel.waitForText('補助金の申請期限：今日までです')
  await waitForButton('今日', '準備ナビを開く（申請期限：今日までです）')
})

test('the reminder is shown above every view', async () => {
  for (const view of ['申請チェック', '資料']) {
    await panel.click(view)
    await panel.waitForText('補助金の申請期限：今日までです')
  }
})

test('the deadline’s calendar file contains nothing about the facility', async () => {
  await panel.evaluate(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = (file) => {
      Object.assign(globalThis, { saved: file })
      return make.call(URL, file)
    }
  })
  await panel.click('申請期限・お問い合わせ')
  await panel.click('カレンダーに入れる')
  await panel.waitFor(() => Reflect.has(globalThis, 'saved'))
  const file = await panel.evaluate(async () => {
    const saved: File = Reflect.get(globalThis, 'saved')
    return { name: saved.name, type: saved.type, text: await saved.text() }
  })
  const today = dayInTokyo(Temporal.Now.instant())
  expect(file.name).toBe(`申請期限_${today}.ics`)
  expect(file.text).toContain(`DTSTART;VALUE=DATE:${today.toString().replaceAll('-', '')}`)
  expect(file.text.match(/BEGIN:VALARM/g)).toHaveLength(3)
  expect(file.text).not.toContain('みほん')
})

const isBoxTicked = (document: Document, wanted: boolean) =>
  document.querySelector<HTMLInputElement>('.deadline input')?.checked === wanted

test('notifications stay off if the browser denies the permission', async () => {
  await refuseRequest(panel)
  await panel.click('申請期限が近づいたら通知する')
  const { asked } = await refusedRequest(panel)
  expect(asked).toEqual({ permissions: ['notifications'] })
  await panel.waitFor(isBoxTicked, false)
})

// Chromium asks in a window of its own, in which nothing can be pressed from here.
if (inject('browser') === 'firefox') {
  test('a user who allows notifications gets one, and can remove the permission', async () => {
    const bidi = bidiOf(portal.session.browser)
    const [frame = ''] = await browserWindows(bidi)
    await callInChrome(bidi, frame, allowPermissions, undefined)
    await panel.click('申請期限が近づいたら通知する')
    await panel.waitFor(isBoxTicked, true)
    await panel.waitFor(async () => {
      const { reminders } = await Reflect.get(globalThis, 'browser').storage.local.get('reminders')
      return Object.values<{ notified: number | null }>(reminders?.facilities ?? {}).some(
        ({ notified }) => notified === 3,
      )
    })
    await panel.click('申請期限が近づいたら通知する')
    await panel.waitFor(isBoxTicked, false)
    const { permissions } = await panel.evaluate(() =>
      Reflect.get(globalThis, 'browser').permissions.getAll(),
    )
    expect(permissions).not.toContain('notifications')
  })
}

test('once the application is ticked, neither button nor panel shows the deadline', async () => {
  await panel.click('手順')
  await panel.waitForText('補助金の申請期限：今日までです')
  await unfold(panel)
  await panel.click(/^補助金申請/, { within: 'ポータルサイトで申請' })
  await waitForButton('', '準備ナビを開く')
  await panel.waitFor((document) => !document.body.innerText.includes('お知らせを閉じる'))
  await panel.click(/^補助金申請/, { within: 'ポータルサイトで申請' })
  await waitForButton('今日', '準備ナビを開く（申請期限：今日までです）')
  await panel.waitForText('補助金の申請期限：今日までです')
})
