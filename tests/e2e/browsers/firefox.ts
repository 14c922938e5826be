import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import * as z from 'zod/mini'
import {
  type Bidi,
  beforeInput,
  bidiOf,
  browserWindows,
  callInChrome,
  runScript,
  tellOfTabs,
} from './bidi.ts'
import { downloadsIn } from './downloads.ts'
import { requireBrowser } from './find.ts'
import * as chrome from './firefoxChrome.ts'
import { createPanel, type Key, type Panel, type Surface } from './panel.ts'
import { TWIN } from './portalHosts.ts'
import { BARE, resetExtension } from './reset.ts'
import type { PortalWindow, Running, StartOptions } from './session.ts'

const ID = '{9e936064-07f3-4503-9fb9-64008e87dc32}'
const UUID = '6f0b2f3e-3c0a-4c52-9a7e-0d5d4c1b9a10'
/** Firefox's name for the extension in the ids of its buttons. */
const WIDGET = ID.replace(/[^a-z0-9_-]/g, '_')

/** WebDriver's code points for keys that are no characters. */
const KEYS: Record<Key | 'Shift', string> = {
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}

function launch({ host, port, size, profileDir, headless, locale }: StartOptions) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    // Reports of requests are a third of the work of loading a page here, and no test reads them.
    networkEnabled: false,
    defaultViewport: null,
    userDataDir: profileDir,
    args: ['--remote-allow-system-access', `--width=${size.width}`, `--height=${size.height}`],
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloadsIn(profileDir),
      'network.dns.localDomains': `${host},${TWIN}`,
      // A proxy would look the portal's address up by itself, and reach the real one or nothing.
      'network.proxy.type': 0,
      'network.socket.forcePort': `443=${port}`,
      'intl.accept_languages': locale,
      // The address bar would wait seconds for a search engine that is out of reach.
      'browser.search.suggest.enabled': false,
      // A font that another page left in memory would or would not be asked for, as it happens.
      'gfx.downloadable_fonts.disable_cache': true,
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // An extension of a test run is a temporary one, and would be forgotten with the browser.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  })
}

const shotSchema = z.object({ data: z.string() })

const keysOf = (values: string[]) =>
  values.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ])

const moveTo = (x: number, y: number) => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
})

function surfaceOf(bidi: Bidi, frame: string, context: string): Surface {
  const act = async (source: object) => {
    await bidi('input.performActions', { context, actions: [source] })
  }
  const press = (values: object[]) => act({ type: 'key', id: 'keyboard', actions: values })
  return {
    run: (script) => runScript(bidi, context, script),
    hover: (x, y) => act({ type: 'pointer', id: 'mouse', actions: [moveTo(x, y)] }),
    press: (x, y) =>
      act({
        type: 'pointer',
        id: 'mouse',
        actions: [
          moveTo(x, y),
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      }),
    type: (text) => press(keysOf([...text].map((sign) => (sign === '\n' ? KEYS.Enter : sign)))),
    key: (key, { shift }) => {
      const keys = keysOf([KEYS[key]])
      const [down, up] = keysOf([KEYS.Shift])
      return press(shift && down && up ? [down, ...keys, up] : keys)
    },
    view: (view) => callInChrome(bidi, frame, chrome.viewSidebar, view),
    async capture({ whole }) {
      const params = { context, origin: whole ? 'document' : 'viewport' }
      const { data } = shotSchema.parse(await bidi('browsingContext.captureScreenshot', params))
      return Buffer.from(data, 'base64')
    },
    async reload() {
      await bidi('browsingContext.reload', { context, wait: 'complete' })
    },
    async close() {
      await callInChrome(bidi, frame, chrome.bringToFront, undefined)
      await callInChrome(bidi, frame, chrome.closeSidebar, WIDGET)
    },
  }
}

function portalWindow(bidi: Bidi, frame: string, page: Page): PortalWindow {
  let open: { context: string; panel: Panel } | undefined
  return {
    page,
    async openPanel() {
      await callInChrome(bidi, frame, chrome.bringToFront, undefined)
      const context = await callInChrome(bidi, frame, chrome.openSidebar, WIDGET)
      if (open?.context !== context) {
        open = { context, panel: createPanel(surfaceOf(bidi, frame, context)) }
      }
      return open.panel
    },
    picture: async () =>
      Buffer.from(await callInChrome(bidi, frame, chrome.drawWindow, undefined), 'base64'),
  }
}

/** Starts Firefox, with the extension in it if there is one to start with. */
export async function startFirefox(options: StartOptions): Promise<Running> {
  const browser = await launch(options)
  try {
    const bidi = bidiOf(browser)
    const [frame] = await browserWindows(bidi)
    const [page] = await browser.pages()
    if (!frame || !page) throw new Error('Firefox started without a window')
    const tellOfNewTabs = await tellOfTabs(browser)
    beforeInput(browser, (context) => callInChrome(bidi, frame, chrome.focusOn, context))
    await callInChrome(bidi, frame, chrome.speak, options.locale)
    await callInChrome(bidi, frame, chrome.watchRequests, undefined)
    if (options.extensionDir) {
      await browser.installExtension(options.extensionDir)
      await callInChrome(bidi, frame, chrome.showButton, { id: ID, widget: WIDGET })
    }
    let first = portalWindow(bidi, frame, page)
    const extensionUrl = (path: string) => `moz-extension://${UUID}/${path}`
    const endBackground = () => callInChrome(bidi, frame, chrome.endBackground, ID)
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
        await callInChrome(bidi, frame, chrome.showButton, { id: ID, widget: WIDGET })
      },
      allowSite: (allowed) =>
        callInChrome(bidi, frame, chrome.allowSite, {
          id: ID,
          origin: `https://${options.host}/*`,
          allowed,
        }),
      endBackground,
      async reset() {
        await callInChrome(bidi, frame, chrome.closeOtherWindows, undefined)
        const before = await tabs()
        const fresh = await browser.newPage()
        for (const tab of before) await tab.close()
        first = portalWindow(bidi, frame, fresh)
        await callInChrome(bidi, frame, chrome.resetWindow, [options.host, TWIN])
        const inside = await browser.newPage()
        await inside.goto(extensionUrl(BARE), { waitUntil: [] })
        await inside.waitForFunction('document.readyState === "complete"')
        await resetExtension(inside, endBackground)
        await inside.close()
      },
      async stop() {
        // A person may have closed it.
        if (!browser.connected) return []
        try {
          return await callInChrome(bidi, frame, chrome.listRequests, undefined)
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
