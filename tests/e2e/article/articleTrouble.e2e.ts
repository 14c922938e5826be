import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'
const DEVICES = `${CSM}?id=kb_article_view&sysparm_article=KB0011665`
const TITLE = 'マイナ在宅受付Webとマイナ資格確認アプリで使える端末'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  panel = await openAnswered(portal.session)
})

/** Lets the portal answer as if the article were gone, or back again. */
const withdraw = (gone: boolean) => portal.practice.withdraw(gone ? ['KB0011665'] : [])

test('a removed manual is reported at once, with alternatives', async () => {
  withdraw(true)
  await page.goto(DEVICES)
  await panel.waitForText('このマニュアルは見つかりませんでした')
  await panel.waitForText('ポータルで検索する')
  await panel.waitForText('オンライン資格確認等コールセンター（0800-080-4583）にお尋ねください')
})

test('it is stored with the day and shown at every link to the manual', async () => {
  const sentence = new RegExp(
    `『${TITLE}』は、令和\\d+年（\\d+年）\\d+月\\d+日に開いたとき、見つかりません`,
  )
  await panel.click('資料')
  await panel.waitForText(sentence)
  await page.goto(CSM)
  await panel.reload()
  await panel.click('資料')
  await panel.waitForText(sentence)
  await panel.click('手順')
  await panel.click(/^見積\s*これから/)
  await panel.click('注意とくわしい説明', { within: '1-1 見積のご相談・ご依頼' })
  await panel.waitForText(sentence)
})

test('the portal’s search is offered with its title', async () => {
  await panel.click('資料')
  await panel.click('ポータルで検索する', { within: TITLE })
  const search = await portal.session.waitForPage('id=kb_search')
  expect(new URL(search.url()).searchParams.get('query')).toBe(TITLE)
  await search.close()
})

test('it is removed once the manual can be opened again', async () => {
  withdraw(false)
  await page.bringToFront()
  await page.goto(DEVICES)
  await page.waitForSelector('article.kb-article-content')
  await panel.waitFor((document) => !document.body.textContent.includes('に開いたとき'))
  const stored = await panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return Object.keys(await storage.local.get(null))
  })
  expect(stored.filter((key: string) => key.startsWith('article:'))).toEqual([])
})
