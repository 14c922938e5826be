import { join } from 'node:path'
import type { Browser, Extension } from 'puppeteer-core'
import { TWIN } from '../portalHosts.ts'
import { BARE, resetExtension } from '../reset.ts'
import type { Running, StartOptions } from '../running.ts'
import { launch, shutDown } from './launch.ts'
import { readRequests } from './log.ts'
import { closePanels, forgetSites } from './reset.ts'
import { portalWindow } from './window.ts'
import { endWorker, workerReady } from './worker.ts'

/** Runs in Chromium's page of extensions. */
function setHostAccess(setting: { extensionId: string; hostAccess: string }): Promise<void> {
  const { developerPrivate } = Reflect.get(globalThis, 'chrome')
  return developerPrivate.updateExtensionConfiguration(setting)
}

async function install(browser: Browser, options: StartOptions): Promise<Extension> {
  const id = await browser.installExtension(options.extensionDir ?? '')
  const extension = (await browser.extensions()).get(id)
  if (!extension) throw new Error('Chromium started without the extension')
  const language = String(await workerReady(browser, id))
  if (!language.startsWith(options.locale)) {
    throw new Error(`Chromium speaks ${language}: install its languages (chromium-l10n)`)
  }
  return extension
}

/** Starts Chromium, with the extension in it if there is one to start with. */
export async function startChromium(options: StartOptions): Promise<Running> {
  const log = join(options.profileDir, 'requests.json')
  const browser = await launch(options, log)
  try {
    const extension = options.extensionDir ? await install(browser, options) : null
    const [page] = await browser.pages()
    if (!page) throw new Error('Chromium started without a tab')
    let first = portalWindow(browser, extension, page)
    const extensionUrl = (path: string) => `chrome-extension://${extension?.id}/${path}`
    const endBackground = () => endWorker(browser, extension?.id ?? '')
    return {
      browser,
      get first() {
        return first
      },
      newWindow: async () =>
        portalWindow(
          browser,
          extension,
          await browser.newPage({ type: 'window', windowBounds: options.size }),
        ),
      tabs: () => browser.pages(),
      extensionUrl,
      async update() {
        if (!extension) return
        await browser.installExtension(extension.path)
        await workerReady(browser, extension.id)
      },
      async allowSite(allowed) {
        const settings = await browser.newPage()
        await settings.goto('chrome://extensions')
        await settings.evaluate(setHostAccess, {
          extensionId: extension?.id ?? '',
          hostAccess: allowed ? 'ON_ALL_SITES' : 'ON_CLICK',
        })
        await settings.close()
      },
      endBackground,
      async reset() {
        const before = await browser.pages()
        const fresh = await browser.newPage()
        for (const tab of before) await tab.close()
        first = portalWindow(browser, extension, fresh)
        const inside = await browser.newPage()
        await inside.goto(extensionUrl(BARE))
        await inside.evaluate(closePanels)
        await forgetSites(inside, [options.host, TWIN])
        await resetExtension(inside, endBackground)
        await inside.close()
      },
      async stop() {
        // A person may have closed it.
        if (!browser.connected) return []
        await shutDown(browser)
        return readRequests(log)
      },
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}
