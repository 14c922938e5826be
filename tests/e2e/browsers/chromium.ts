import { once } from 'node:events'
import { join } from 'node:path'
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core'
import { readRequests } from './chromiumLog.ts'
import { downloadsIn } from './downloads.ts'
import { requireBrowser } from './find.ts'
import { createPanel, type Panel, type Surface } from './panel.ts'
import { sideBySide } from './picture.ts'
import { TWIN } from './portalHosts.ts'
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
      '--disable-component-update',
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      `--window-size=${size.width},${size.height}`,
      `--log-net-log=${log}`,
      `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${port},MAP ${TWIN}:443 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE localhost`,
    ],
  })
}

const workerTarget = (browser: Browser, id: string) =>
  browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(id),
  )

/** Waits until the worker has said what a click on the toolbar button does; gives its language. */
async function workerReady(browser: Browser, id: string): Promise<unknown> {
  const worker = await (await workerTarget(browser, id)).worker()
  return worker?.evaluate(`(async () => {
    const end = Date.now() + 10_000
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
    async view({ width, scheme }) {
      const height = Number(await panel.evaluate('innerHeight'))
      if (width) await panel.setViewport({ width, height })
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
      )
      const document = await target.asPage()
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
    return {
      browser,
      first: portalWindow(browser, extension, page),
      newWindow: async () =>
        portalWindow(
          browser,
          extension,
          await browser.newPage({ type: 'window', windowBounds: options.size }),
        ),
      tabs: () => browser.pages(),
      extensionUrl: (path) => `chrome-extension://${extension?.id}/${path}`,
      async update() {
        if (!extension) return
        await browser.installExtension(extension.path)
        await workerReady(browser, extension.id)
      },
      async endBackground() {
        const worker = await (await workerTarget(browser, extension?.id ?? '')).worker()
        // It ends between the two requests of this call, or after them.
        await worker?.close().catch((error: unknown) => {
          if (!/No session/.test(String(error))) throw error
        })
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
