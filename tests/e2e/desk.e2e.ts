import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { holidayOn } from '../../lib/guide/holidays.ts'
import { openingAt } from '../../lib/guide/openingHours.ts'
import { dayInTokyo } from '../../lib/notation/tokyoDay.ts'
import { broken } from '../guide/broken.ts'
import { bidiOf, browserWindows, callInChrome } from './browsers/bidi.ts'
import { allowPermissions } from './browsers/firefoxChrome.ts'
import type { Panel } from './browsers/panel.ts'
import { sharedPortal } from './browsers/portal.ts'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'

const portal = sharedPortal()
let panel: Panel
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junbi-navi-desk-'))
  panel = await portal.session.openPanel()
  await panel.fill('施設名', 'みほん診療所')
  await panel.click('診療所')
  await panel.click('コードと導入希望日も入れておく（任意）')
  await panel.fill('医療機関等コード（10桁）', '3410712362')
  await panel.click('この内容で始める')
  await panel.waitForText('次にやること')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Titles of the manuals under a heading, in order. */
const manualsUnder = (heading: string) =>
  panel.evaluate(
    (document, name) =>
      [...document.querySelectorAll(`section[aria-label="${name}"] .article`)].map(
        (article) => article.querySelector('a.open span, strong')?.textContent ?? '',
      ),
    heading,
  )

/** What would be copied from here on, as the clipboard of a headless browser is out of reach. */
const catchCopies = () =>
  panel.evaluate(() => {
    const copied: string[] = []
    Object.assign(globalThis, { copied })
    navigator.clipboard.writeText = async (text) => {
      copied.push(text)
    }
  })
const lastCopy = () => panel.evaluate(() => Reflect.get(globalThis, 'copied').at(-1))

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

test('all manuals stand by step', async () => {
  await panel.click('資料')
  await panel.waitForText('言葉や番号で探す')
  expect(await manualsUnder('1-1 見積のご相談・ご依頼')).toEqual([
    'マイナ在宅受付Webとマイナ資格確認アプリで使える端末',
  ])
  expect(await manualsUnder('2-2 運用準備')).toHaveLength(4)
  expect(await manualsUnder('そのほか')).toHaveLength(1)
})

test('a search finds them by any way of writing', async () => {
  await panel.fill('言葉や番号で探す', 'ﾏｲﾅ　せっとあっぷ')
  await panel.waitForText('1件 見つかりました')
  await panel.waitForText('マイナ資格確認アプリのセットアップと使い方')
})

test('where nothing is found, the portal’s own search can be opened', async () => {
  await panel.fill('言葉や番号で探す', 'カードリーダー')
  await panel.waitForText('手引きのマニュアルの中には見つかりませんでした')
  await panel.click('ポータルで「カードリーダー」を探す')
  const search = await portal.session.waitForPage('id=kb_search')
  expect(new URL(search.url()).searchParams.get('query')).toBe('カードリーダー')
  await search.close()
})

test('a number that the guide does not know opens the portal’s article view', async () => {
  await panel.fill('言葉や番号で探す', '００１９９９９')
  await panel.click('マニュアル KB0019999 をポータルで開く')
  const article = await portal.session.waitForPage('KB0019999')
  expect(article.url()).toBe(`${CSM}?id=kb_article_view&sysparm_article=KB0019999`)
  await article.close()
})

test('a manual opens in a new tab, and is then among those opened last', async () => {
  await panel.fill('言葉や番号で探す', 'kb0011665')
  await panel.click('マイナ在宅受付Webとマイナ資格確認アプリで使える端末')
  const devices = await portal.session.waitForPage('KB0011665')
  await panel.fill('言葉や番号で探す', '')
  await panel.waitForText('最近開いたもの')
  expect(await manualsUnder('最近開いたもの')).toEqual([
    'マイナ在宅受付Webとマイナ資格確認アプリで使える端末',
  ])
  await devices.close()
})

test('so is one that was only seen in the tab, and one that is opened by its way', async () => {
  await portal.session.page.bringToFront()
  await portal.session.page.goto(`${CSM}?id=kb_article_view&sysparm_article=KB0010237`)
  await panel.waitFor((document) =>
    document
      .querySelector('section[aria-label="最近開いたもの"] .article')
      ?.textContent?.startsWith('訪問診療等'),
  )
  await panel.click(/モバイル端末等】/, { within: 'マイナ資格確認アプリのセットアップと使い方' })
  const hub = await portal.session.waitForPage('KB0011639')
  await panel.reload()
  await panel.click('資料')
  await panel.waitForText('最近開いたもの')
  expect(await manualsUnder('最近開いたもの')).toContain(
    'マイナ資格確認アプリのセットアップと使い方',
  )
  await hub.close()
  await portal.session.page.bringToFront()
  await portal.session.page.goto(CSM)
})

const TOLD = '医療機関等コード 3410712362 / みほん診療所'

test('what to say to the call centre is copied with one click, beside its number', async () => {
  await catchCopies()
  await panel.click('コードと施設名をコピー')
  await panel.waitForText('コピーしました')
  expect(await lastCopy()).toBe(TOLD)
})

test('the materials have it to be seen and copied, and the way to ask in writing', async () => {
  await catchCopies()
  await panel.waitForText(TOLD)
  await panel.click('お伝えする内容をコピーする')
  await panel.waitFor(() => Reflect.get(globalThis, 'copied').length > 0)
  expect(await lastCopy()).toBe(TOLD)
  await panel.waitForText('ポータルサイトの「お問い合わせフォーム」からも問い合わせできます')
})

test('whether the call centre answers is said as it is now in Tokyo', async () => {
  const { hours } = JSON.parse(broken({ at: ['edition'], to: 'x' })).contact
  const now = () => openingAt(hours, Temporal.Now.instant(), holidayOn).state
  const before = now()
  const shown = await panel.evaluate(
    (document) => document.querySelector('footer .call .answer')?.textContent ?? '',
  )
  // Unless it changes in this very moment.
  if (before === now()) expect(shown).toBe(before === 'open' ? '受付中' : '受付時間外')
})

test('a deadline that has passed is said plainly, with the portal’s notice', async () => {
  await panel.click('手順')
  await moveDeadline(-1)
  await panel.waitForText('手引きの期限を過ぎています')
  await waitForButton('', '準備ナビを開く')
  const link = await panel.evaluate((document) =>
    document.querySelector('footer [data-article] a')?.getAttribute('href'),
  )
  expect(link).toBe(`${CSM}?id=kb_article_view&sysparm_article=KB0011639`)
  await panel.click('資料')
  await panel.waitForText('期限が延びている場合があります')
  const section = await panel.evaluate((document) =>
    [...document.querySelectorAll('.deadline button, .deadline input, .deadline a')].map(
      (control) => control.textContent,
    ),
  )
  expect(section).toEqual(['ポータルのお知らせを見る（新しいタブで開きます）'])
  await panel.click('手順')
})

test('the last thirty days stand on the toolbar button, and a reminder in the panel', async () => {
  await moveDeadline(31)
  await panel.waitForText('あと 31日')
  await waitForButton('', '準備ナビを開く')
  await moveDeadline(30)
  await panel.waitForText('補助金の申請期限：あと 30日')
  await waitForButton('30', '準備ナビを開く（申請期限：あと 30日）')
})

test('a reminder that was put away stays away until the next one', async () => {
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

test('on the last day it says so', async () => {
  await moveDeadline(0)
  await panel.waitForText('補助金の申請期限：今日までです')
  await waitForButton('今日', '準備ナビを開く（申請期限：今日までです）')
})

test('the reminder stands above every view', async () => {
  for (const view of ['申請チェック', '資料']) {
    await panel.click(view)
    await panel.waitForText('補助金の申請期限：今日までです')
  }
})

test('the deadline goes into a calendar as a file that holds nothing of the facility', async () => {
  await panel.evaluate(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = (file) => {
      Object.assign(globalThis, { saved: file })
      return make.call(URL, file)
    }
  })
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

test('notifications stay off where the browser is not allowed them', async () => {
  await panel.evaluate(() => {
    const { permissions } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { request } = permissions
    permissions.request = async (asked: object) => {
      Object.assign(globalThis, { asked })
      permissions.request = request
      return false
    }
  })
  await panel.click('申請期限が近づいたら通知する')
  await panel.waitFor(() => Reflect.has(globalThis, 'asked'))
  expect(await panel.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual({
    permissions: ['notifications'],
  })
  await panel.waitFor(isBoxTicked, false)
})

// Chromium asks in a window of its own, in which nothing can be pressed from here.
if (inject('browser') === 'firefox') {
  test('a person who allows notifications gets one, and can take the permission back', async () => {
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

test('once the application is ticked, button and panel are quiet', async () => {
  await panel.click('手順')
  await panel.waitForText('補助金の申請期限：今日までです')
  await panel.evaluate((document) => {
    for (const phase of document.querySelectorAll<HTMLDetailsElement>('.phase')) phase.open = true
  })
  await panel.click(/^補助金申請/, { within: 'ポータルサイトで申請' })
  await waitForButton('', '準備ナビを開く')
  await panel.waitFor((document) => !document.body.innerText.includes('お知らせを閉じる'))
  await panel.click(/^補助金申請/, { within: 'ポータルサイトで申請' })
  await waitForButton('今日', '準備ナビを開く（申請期限：今日までです）')
  await panel.waitForText('補助金の申請期限：今日までです')
})

test('the letter to the vendor shows all that is sent, and can be copied or mailed', async () => {
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText(/次にやること\s+1-1/)
  await panel.waitForText('みほん診療所（医療機関等コード 3410712362）です。')
  await catchCopies()
  await panel.click('文面をコピーする', { within: '次にやること' })
  expect(await lastCopy()).toMatch(
    /^いつもお世話に.*みほん診療所（医療機関等コード 3410712362）です.*見積をお願いします/s,
  )
  const href = await panel.evaluate((document) =>
    document.querySelector('.next a[href^="mailto:"]')?.getAttribute('href'),
  )
  const mail = new URL(href ?? '')
  expect(mail.pathname).toBe('')
  expect(mail.searchParams.get('subject')).toBe('見積のご相談・ご依頼（みほん診療所）')
  expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(await lastCopy())
})
