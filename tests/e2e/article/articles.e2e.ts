import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm } from '../form/applicationForm.ts'
import { openAnswered } from '../form/outcomes.ts'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'
const MANUALS = '?id=kb_article_view&sysparm_article='
/** 導入・運用, of which the guide knows nothing. */
const OWN_SYS_ID = '00000000000000000000000009999012'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  panel = await openAnswered(portal.session)
})

test('a task’s manual opens in a new tab, and the panel names its task', async () => {
  await panel.click('資料')
  await panel.click('マイナ在宅受付Webとマイナ資格確認アプリで使える端末')
  const article = await portal.session.waitForPage('KB0011665')
  await article.waitForSelector('article.kb-article-content')
  expect(article.url()).toBe(`${CSM}${MANUALS}KB0011665`)
  await panel.click('手順')
  await panel.waitForText('今見ているページ：KB0011665')
  await panel.waitForText(/1-1「見積のご相談・ご依頼」で使います/)
  await article.close()
})

test('the panel follows the active tab and shows nothing of the previous one', async () => {
  await page.bringToFront()
  await panel.waitFor((document) => !document.body.textContent.includes('今見ているページ'))
})

test.each([
  ['another order and case', '?sysparm_article=kb0011665&ID=kb_article_view&lang=ja'],
  ['spa and a hash', '?id=kb_article_view&spa=1&sysparm_article=KB0011665#top'],
])('an article is recognised with %s', async (_, query) => {
  await page.goto(CSM + query)
  await panel.waitForText('今見ているページ：KB0011665')
})

test.each(['/ja', '/en'])('an article is recognised under /csm%s', async (language) => {
  await page.goto(`${CSM}${language}${MANUALS}KB0011639`)
  await panel.waitForText('今見ているページ：KB0011639')
})

test('if the address has only a record id, the number on the page is used', async () => {
  await page.goto(`${CSM}?id=kb_article_view&sys_kb_id=${OWN_SYS_ID}`)
  await panel.waitForText('今見ているページ：KB9999012')
  await panel.waitForText('手引きで案内していないページです')
})

test('an article that was removed or is not permitted is reported', async () => {
  await page.goto(`${CSM}${MANUALS}KB0000001`)
  await panel.waitForText('このマニュアルは見つかりませんでした')
  await page.goto(`${CSM}${MANUALS}KB0019999`)
  await panel.waitForText('ログインか権限が必要です')
})

test('this also works in another language of the portal', async () => {
  await page.goto(`${CSM}${MANUALS}KB0000002&lang=en`)
  await page.waitForSelector('::-p-text(not found)')
  await panel.waitForText('このマニュアルは見つかりませんでした')
})

/** Goes to the portal's top page without a load. */
async function toTop() {
  const link = await page.waitForSelector('a.portal-name')
  await link?.click()
}

describe('moves within the portal, without a load', () => {
  test('leaving an article clears the panel', async () => {
    await page.goto(`${CSM}${MANUALS}KB0011639`)
    await panel.waitForText('今見ているページ：KB0011639')
    await toTop()
    await page.waitForFunction(() => !location.search.includes('KB0011639'))
    await panel.waitFor((document) => !document.body.textContent.includes('今見ているページ'))
  })

  test('leaving the form clears the panel; returning reads it again', async () => {
    await openForm(page)
    await panel.waitForText('申請フォームを確認しています')
    await toTop()
    await panel.waitForText('申請フォームを開くと、ここで確認できます')
    await page.goBack()
    await page.waitForSelector('#submit-btn')
    await panel.waitForText('申請フォームを確認しています')
  })
})

test('another form is named and not checked as the application', async () => {
  await page.goto(`${CSM}?id=registration`)
  await page.waitForSelector('input')
  await panel.click('申請チェック')
  await panel.waitForText('利用者登録のフォームのようです')
})

test.each([
  '/omf',
  '/omf/ja/deep?id=kb_article_view&sysparm_article=KB0011665',
  '/OMF?ID=KB_ARTICLE_VIEW&SYSPARM_ARTICLE=kb0011665',
])('the panel says that the sister portal is out of scope: %s', async (path) => {
  await page.goto('about:blank')
  await page.goto(`https://iryohokenjyoho.service-now.com${path}`)
  await panel.waitForText('準備ナビの対象外です')
})

test('on other sites the panel shows the steps and a link to the portal', async () => {
  await page.goto('about:blank')
  await panel.waitForText('ポータルにログインして、補助金の申請フォームをお開きください')
  await panel.click('手順')
  await panel.waitForText('次にやること')
  await panel.waitForText('ポータルを開く')
})
