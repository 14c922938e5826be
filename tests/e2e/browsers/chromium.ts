import { once } from 'node:events'
import { join } from 'node:path'
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core'
import { readRequests } from './chromiumLog.ts'
import { downloadsIn } from './downloads.ts'
import { requireBrowser } from './find.ts'
import { createPanel, type Panel, type Surface } from './panel.ts'
import { PATIENCE } from './patience.ts'
import { sideBySide } from './picture.ts'
import { TWIN } from './portalHosts.ts'
import { BARE, resetExtension } from './reset.ts'
import type { PortalWindow, Running, StartOptions } from './session.ts'

function launch(options: StartOptions, log: string) {
  const { host, port, size, profileDir, headless, locale } = options
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: requireBrowser('chromium'),
    headless,
    // Over a pipe the browser ends with this process, even where this process is killed.
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profileDir,
    downloadBehavior: { policy: 'allow', downloadPath: downloadsIn(profileDir) },
    env: { ...process.env, LANGUAGE: locale },
    args: [
      '--no-sandbox',
      '--disable-quic',
      // A proxy would look the portal's address up by itself, and reach the real one or nothing.
      '--no-proxy-server',
      '--disable-component-update',
      // Nobody looks at a headless window; drawing it as a graphics card would costs a sixth of the time.
      ...(headless ? ['--disable-gpu'] : []),
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      `--window-size=${size.width},${size.height}`,
      `--log-net-log=${log}`,
      `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${port},MAP ${TWIN}:443 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE localhost`,
    ],
  })
}

const isWorkerOf = (id: string) => (candidate: Target) =>
  candidate.type() === 'service_worker' && candidate.url().includes(id)

const workerTarget = (browser: Browser, id: string) =>
  browser.waitForTarget(isWorkerOf(id), { timeout: PATIENCE })

/** Ends the extension's worker, if it runs, and waits until it has ended. */
async function endWorker(browser: Browser, id: string): Promise<void> {
  const target = browser.targets().find(isWorkerOf(id))
  if (!target) return
  const ended = new Promise<void>((resolve) => {
    const look = (gone: Target) => {
      if (gone !== target) return
      browser.off('targetdestroyed', look)
      resolve()
    }
    browser.on('targetdestroyed', look)
  })
  const close = async () => (await target.worker())?.close()
  // It may end by itself before these requests, between them, or after them.
  await close().catch((error: unknown) => {
    if (!/No session|No target/.test(String(error))) throw error
  })
  await ended
}

/** Closes every panel, and waits until they are gone. Runs in a page of the extension. */
async function closePanels(): Promise<void> {
  const { runtime, sidePanel, windows } = Reflect.get(globalThis, 'chrome')
  const isOpen = async () =>
    (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0
  if (!(await isOpen())) return
  for (const { id } of await windows.getAll()) {
    // Chromium does not say in which window the panel is.
    await sidePanel.close({ windowId: id }).catch(() => {})
  }
  const end = performance.now() + 120_000
  while (await isOpen()) {
    if (performance.now() > end) throw new Error('The panel does not close')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/**
 * Removes what the browser itself has of the portal's pages, but for its cache: in that are only the
 * scripts and styles that the practice portal lets it keep.
 */
async function forgetSites(page: Page, hosts: readonly string[]): Promise<void> {
  const devtools = await page.createCDPSession()
  await devtools.send('Network.clearBrowserCookies')
  for (const host of hosts) {
    await devtools.send('Storage.clearDataForOrigin', {
      origin: `https://${host}`,
      storageTypes: 'all',
    })
  }
  await devtools.detach()
}

/** Waits until the worker has said what a click on the toolbar button does; gives its language. */
async function workerReady(browser: Browser, id: string): Promise<unknown> {
  const worker = await (await workerTarget(browser, id)).worker()
  return worker?.evaluate(`(async () => {
    const end = Date.now() + ${PATIENCE}
    while (Date.now() < end) {
      const { openPanelOnActionClick } = await chrome.sidePanel.getPanelBehavior()
      if (openPanelOnActionClick || chrome.action.onClicked.hasListeners()) {
        return chrome.i18n.getUILanguage()
      }
    }
    throw new Error('The extension does not listen to its toolbar button')
  })()`)
}

function surfaceOf(panel: Page, toggle: () => Promise<void>): Surface {
  return {
    run: async (script) => String(await panel.evaluate(script)),
    press: (x, y) => panel.mouse.click(x, y),
    hover: (x, y) => panel.mouse.move(x, y),
    type: (text) => panel.keyboard.type(text),
    async key(key, { shift }) {
      if (shift) await panel.keyboard.down('Shift')
      await panel.keyboard.press(key)
      if (shift) await panel.keyboard.up('Shift')
    },
    async view({ width, height, scheme }) {
      if (width || height) {
        await panel.setViewport({
          width: width ?? Number(await panel.evaluate('innerWidth')),
          height: height ?? Number(await panel.evaluate('innerHeight')),
        })
      }
      if (scheme) {
        await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      }
    },
    capture: ({ whole }) => panel.screenshot({ fullPage: whole }),
    async reload() {
      await panel.reload()
    },
    async close() {
      const closed = new Promise((resolve) => panel.once('close', resolve))
      await toggle()
      await closed
    },
  }
}

function portalWindow(browser: Browser, extension: Extension | null, page: Page): PortalWindow {
  let open: { page: Page; panel: Panel } | undefined
  const toggle = async () => {
    if (!extension) throw new Error('This browser is without the extension')
    await extension.triggerAction(page)
  }
  return {
    page,
    async openPanel() {
      if (open && !open.page.isClosed()) return open.panel
      const before = new Set(browser.targets())
      await toggle()
      const target = await browser.waitForTarget(
        (candidate) => !before.has(candidate) && candidate.url().endsWith('/sidepanel.html'),
        { timeout: PATIENCE },
      )
      const document = await target.asPage()
      document.setDefaultTimeout(PATIENCE)
      // Its document is there before the panel has a place on the screen.
      await document.waitForFunction('document.readyState === "complete" && innerWidth > 0')
      open = { page: document, panel: createPanel(surfaceOf(document, toggle)) }
      return open.panel
    },
    picture: async (panel) => sideBySide(browser, await page.screenshot(), await panel.capture()),
  }
}

/**
 * Asks Chromium to end, and waits until it has. Puppeteer's own close kills it where the pipe is
 * gone before the answer has come, and the log of requests would end in the middle.
 */
async function shutDown(browser: Browser): Promise<void> {
  const program = browser.process()
  const ended = program?.exitCode === null ? once(program, 'exit') : null
  const session = await browser.target().createCDPSession()
  await session.send('Browser.close').catch(() => {})
  await ended
}

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
