import type { Browser } from 'puppeteer-core'
import {
  type Bidi,
  beforeInput,
  bidiOf,
  browserWindows,
  callInChrome,
  tellOfTabs,
} from '../bidi.ts'
import { TWIN } from '../portalHosts.ts'
import { BARE, resetExtension } from '../reset.ts'
import type { PortalWindow, Running, StartOptions } from '../running.ts'

import { allowSite, endBackground, showButton } from './chrome/extension.ts'
import { listRequests, watchRequests } from './chrome/requests.ts'
import { closeOtherWindows, resetWindow } from './chrome/reset.ts'
import { speak } from './chrome/settings.ts'
import { focusOn } from './chrome/window.ts'
import { ID, UUID, WIDGET } from './extension.ts'
import { launch } from './launch.ts'
import { portalWindow } from './window.ts'

/** Starts Firefox, with the extension in it if there is one to start with. */
export async function startFirefox(options: StartOptions): Promise<Running> {
  const browser = await launch(options)
  try {
    const bidi = bidiOf(browser)
    const [frame] = await browserWindows(bidi)
    const [page] = await browser.pages()
    if (!frame || !page) throw new Error('Firefox started without a window')
    const tellOfNewTabs = await tellOfTabs(browser)
    beforeInput(browser, (context) => callInChrome(bidi, frame, focusOn, context))
    await callInChrome(bidi, frame, speak, options.locale)
    await callInChrome(bidi, frame, watchRequests, undefined)
    if (options.extensionDir) {
      await browser.installExtension(options.extensionDir)
      await callInChrome(bidi, frame, showButton, { id: ID, widget: WIDGET })
    }
    let first = portalWindow(bidi, frame, page)
    const extensionUrl = (path: string) => `moz-extension://${UUID}/${path}`
    const endBackgroundPage = () => callInChrome(bidi, frame, endBackground, ID)
    const tabs = async () => {
      await tellOfNewTabs()
      return browser.pages()
    }
    return {
      browser,
      get first() {
        return first
      },
      newWindow: () => newWindow(browser, bidi),
      tabs,
      extensionUrl,
      async update() {
        if (options.extensionDir) await browser.installExtension(options.extensionDir)
        await callInChrome(bidi, frame, showButton, { id: ID, widget: WIDGET })
      },
      allowSite: (allowed) =>
        callInChrome(bidi, frame, allowSite, {
          id: ID,
          origin: `https://${options.host}/*`,
          allowed,
        }),
      endBackground: endBackgroundPage,
      async reset() {
        await callInChrome(bidi, frame, closeOtherWindows, undefined)
        const before = await tabs()
        const fresh = await browser.newPage()
        for (const tab of before) await tab.close()
        first = portalWindow(bidi, frame, fresh)
        await callInChrome(bidi, frame, resetWindow, [options.host, TWIN])
        const inside = await browser.newPage()
        await inside.goto(extensionUrl(BARE), { waitUntil: [] })
        await inside.waitForFunction('document.readyState === "complete"')
        await resetExtension(inside, endBackgroundPage)
        await inside.close()
      },
      async stop() {
        // A person may have closed it.
        if (!browser.connected) return []
        try {
          return await callInChrome(bidi, frame, listRequests, undefined)
        } finally {
          await browser.close()
        }
      },
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function newWindow(browser: Browser, bidi: Bidi): Promise<PortalWindow> {
  const before = new Set(await browserWindows(bidi))
  const page = await browser.newPage({ type: 'window' })
  const frame = (await browserWindows(bidi)).find((candidate) => !before.has(candidate))
  if (!frame) throw new Error('Firefox opened no second window')
  return portalWindow(bidi, frame, page)
}
