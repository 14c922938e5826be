import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { FORM_ADDRESS } from '../../practice/variables.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'

const ORIGIN = 'https://iryohokenjyoho.service-now.com'
const ARTICLE = `${ORIGIN}/csm?id=kb_article_view&sysparm_article=KB9999021`
const OFFER = '開こうとしていたページへ進む'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  panel = await openAnswered(portal.session)
  // The next task is none on the portal then: away from it, the panel shows its own link to it.
  await panel.click('アカウント登録', { within: '次にやること' })
})
beforeEach(async () => {
  portal.practice.reset()
  await page.goto('about:blank')
  await panel.click('手順')
  await panel.waitFor((document) => document.querySelector('main > a.open'))
})

/** Waits for the login that stands before a page, and logs in. */
async function login({ top }: { top: boolean }) {
  await page.waitForSelector('#login_password')
  // The panel has heard that a login stands there.
  await panel.click('申請チェック')
  await panel.waitForText('ログインの画面のようです')
  await panel.click('手順')
  if (top) await page.click('::-p-text(ログインの後は、トップページを開く)')
  await page.type('#login_mail', 'mihon@example.jp')
  await page.click('main button[type=submit]')
}

test.each([
  ['article', ARTICLE],
  ['form', `${ORIGIN}${FORM_ADDRESS}`],
])('after a login that leads to the top page, the panel offers the %s', async (_, address) => {
  await page.goto(address)
  await login({ top: true })
  await page.waitForSelector('.practice-tiles')
  await panel.waitForText('ログインの前に開こうとしていたページがあります')
  expect(page.url()).toBe(`${ORIGIN}/csm`)
  await panel.click(OFFER)
  await page.waitForFunction((wanted) => location.href === wanted, {}, address)
  await panel.waitFor((document, offer) => !document.body.textContent.includes(offer), OFFER)
})

test('if the portal itself returns to the page, no resume is offered, then or on the top page', async () => {
  await page.goto(ARTICLE)
  await login({ top: false })
  await page.waitForSelector('article.kb-article-content')
  await panel.waitForText('今見ているページ：KB9999021')
  // The panel has heard that the article is shown.
  await panel.click('申請チェック')
  await panel.waitForText('申請フォームは見つかりませんでした')
  await panel.click('手順')
  await page.click('a.portal-name')
  await page.waitForSelector('.practice-tiles')
  await panel.waitFor((document) => !document.body.textContent.includes('今見ているページ'))
  expect(await panel.text()).not.toContain(OFFER)
})

test('a declined offer is not repeated', async () => {
  await page.goto(ARTICLE)
  await login({ top: true })
  await panel.waitForText(OFFER)
  await page.click('::-p-text(よくある質問)')
  await panel.waitForText('今見ているページ：KB9999016')
  await page.click('a.portal-name')
  await page.waitForSelector('.practice-tiles')
  await panel.waitFor((document) => !document.body.textContent.includes('今見ているページ'))
  expect(await panel.text()).not.toContain(OFFER)
})

test('the interrupted address is not stored', async () => {
  const stored = await panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return JSON.stringify([await storage.local.get(null), await storage.session.get(null)])
  })
  expect(stored).not.toContain('KB9999021')
})
