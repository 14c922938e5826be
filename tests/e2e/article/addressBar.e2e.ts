import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { bidiOf, browserWindows, callInChrome } from '../browsers/bidi.ts'
import { enterInAddressBar, typeInAddressBar } from '../browsers/firefox/chrome/addressBar.ts'
import { sharedPortal } from '../browsers/portal.ts'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'

const portal = sharedPortal()

const inFirefox = () => {
  beforeAll(() => portal.session.page.goto(portal.practice.url))
  /** Runs a function in the browser's own window. */
  async function inWindow<T, A>(fn: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const bidi = bidiOf(portal.session.browser)
    const [frame = ''] = await browserWindows(bidi)
    return callInChrome(bidi, frame, fn, argument)
  }
  async function enter(text: string, address: string): Promise<Page> {
    await inWindow(typeInAddressBar, text)
    await inWindow(enterInAddressBar, undefined)
    return portal.session.waitForPage(address)
  }

  test('the keyword finds manuals, and the line for Enter names its action', async () => {
    const [first, ...found] = await inWindow(typeInAddressBar, 'junbi 使える端末')
    expect(first?.title).toContain('Enter を押すと、すぐ下の1件を')
    expect(found.map(({ title }) => title)).toEqual([
      'マイナ在宅受付Webとマイナ資格確認アプリで使える端末（見積のご相談・ご依頼）',
      'ポータルで「使える端末」を探す',
    ])
  })

  test.each([
    ['a bare number', 'junbi 0011665', 'sysparm_article=KB0011665'],
    [
      'a number that nobody knows, in full width',
      'junbi ｋｂ００９９９９９',
      'sysparm_article=KB0099999',
    ],
    ['words', 'junbi 承継', 'sysparm_article=KB0012429'],
    ['words that no manual has', 'junbi カードリーダー', 'id=kb_search'],
  ])('Enter on %s opens a new tab', async (_, text, address) => {
    const opened = await enter(text, address)
    expect(opened.url()).toContain(`${CSM}?id=kb_`)
    await opened.close()
    expect(portal.session.page.url()).toBe(portal.practice.url)
  })
}

// Headless Chromium has no address bar to type in.
const inChromium = () => {
  test('the background listens to the address bar', async () => {
    const target = await portal.session.browser.waitForTarget(
      (candidate) => candidate.type() === 'service_worker',
    )
    const worker = await target.worker()
    const listens = await worker?.evaluate(
      '[chrome.omnibox.onInputChanged, chrome.omnibox.onInputEntered].map((e) => e.hasListeners())',
    )
    expect(listens).toEqual([true, true])
  })
}

if (inject('browser') === 'firefox') describe('in Firefox’s address bar', inFirefox)
else describe('in Chromium', inChromium)
