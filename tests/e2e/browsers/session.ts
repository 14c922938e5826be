import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'puppeteer-core'
import { startChromium } from './chromium.ts'
import { downloadsIn } from './downloads.ts'
import { startFirefox } from './firefox.ts'
import type { Panel } from './panel.ts'
import { PATIENCE } from './patience.ts'

export type Kind = 'chromium' | 'firefox'

export type SessionOptions = {
  /** The practice portal, which is served at the portal's real address. */
  practice: { port: number; url: string }
  /**
   * The built extension, absolute: `.output/chrome-mv3` or `.output/firefox-mv3`. `null` for a
   * browser without it, to compare with.
   */
  extensionDir: string | null
  /** The browser's own language, which is also the panel's. Japanese by default. */
  locale?: 'ja' | 'en'
  /** False shows the browser's window; needs a display. */
  headless?: boolean
  /** A profile to start from, which is not deleted. Without it a new one is made, and deleted at the end. */
  profileDir?: string
}

/** One window of the browser: a tab with the portal, and the panel next to it. */
export type PortalWindow = {
  page: Page
  /**
   * Clicks the extension's toolbar button and waits for the panel's document. A panel that is open
   * already is handed out as it is: a click would close it.
   */
  openPanel(): Promise<Panel>
  /** PNG of the page and its open panel side by side. */
  picture(panel: Panel): Promise<Uint8Array>
}

/**
 * A request that the browser made: for the extension's own pages and worker, for a page (in
 * Chromium its content scripts too), or because a tab went to an address.
 */
export type BrowserRequest = { url: string; by: 'extension' | 'page' | 'tab' }

/** A running browser with the extension in it. */
export type Running = {
  browser: Browser
  first: PortalWindow
  /** Opens another window, with one empty tab. */
  newWindow(): Promise<PortalWindow>
  tabs(): Promise<Page[]>
  /** The address of a file of the extension. */
  extensionUrl(path: string): string
  /** Has the extension replaced by itself, as an update does, and waits for its background. */
  update(): Promise<void>
  /** Grants or withdraws access to the portal's pages, as the user does in the settings. */
  allowSite(allowed: boolean): Promise<void>
  /** Ends the extension's background, as the browser does when it is idle. It starts again when asked. */
  endBackground(): Promise<void>
  /**
   * Restores the initial state, with one empty tab as `first`, without a restart.
   * @throws Error if the state cannot be restored.
   */
  reset(): Promise<void>
  /** Closes the browser; returns the requests made since its start. */
  stop(): Promise<BrowserRequest[]>
}

export type StartOptions = Required<Omit<SessionOptions, 'practice'>> & {
  /** The portal's host, which the browser is to find at this port of this machine. */
  host: string
  port: number
  /** The window's size in CSS pixels. */
  size: { width: number; height: number }
}

const SIZE = { width: 1280, height: 900 }

/** A browser as tests use it. */
export type Session = PortalWindow &
  Pick<Running, 'browser' | 'extensionUrl' | 'endBackground'> & {
    kind: Kind
    /** The folder in which downloads arrive. */
    downloads: string
    /** Opens a tab in the first window, at `url` if given. */
    newPage(url?: string): Promise<Page>
    /** Opens a second window, on the portal's top page. */
    newWindow(): Promise<PortalWindow>
    /** Every open tab. */
    pages(): Promise<Page[]>
    /** Waits for a tab whose address contains or fits this: one that the panel opens, for example. */
    waitForPage(address: string | RegExp): Promise<Page>
    /** Opens a file of the extension, such as `workspace.html`, in a tab of the first window. */
    openExtensionPage(path: string): Promise<Page>
    /** Closes the browser and starts it again on the same profile: what was stored is there. */
    restart(): Promise<void>
  }

/** A session with a browser of its own, for actions after which it cannot be shared. */
export type OwnSession = Session &
  Pick<Running, 'update' | 'allowSite'> & {
    /** The folder of the profile. It is deleted with the session, unless it was given. */
    profileDir: string
    /**
     * Restores the initial state of browser, profile and downloads without a restart, with one empty
     * tab. Tabs and panels of before are closed.
     * @throws Error if the state cannot be restored: the browser is unusable then.
     */
    reset(): Promise<void>
    /**
     * Kills the browser with all its processes (SIGKILL), as a crash does, and starts it again on the
     * same profile. The requests made until then are not listed.
     * @param meanwhile is done with the profile while no browser has it.
     */
    kill(meanwhile?: () => Promise<void>): Promise<void>
    /** Closes the browser and leaves the profile until `close`, for inspection. */
    stop(): Promise<void>
    /**
     * Ends the session and lists every request made since it began.
     * What the browser fetches for itself is left out. The log is whole only after the end.
     */
    endAndListRequests(): Promise<BrowserRequest[]>
    close(): Promise<void>
  }

/** Puppeteer gives up after half a minute otherwise. */
function patient(page: Page): Page {
  page.setDefaultTimeout(PATIENCE)
  return page
}

/** Waits for a loaded tab by its address, which is asked of the tab: see `openExtensionPage`. */
async function waitForPage({ tabs }: Running, address: string | RegExp): Promise<Page> {
  const end = performance.now() + PATIENCE
  for (;;) {
    const pages = await tabs()
    const asked = pages.map((page) =>
      page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => ''),
    )
    const states = await Promise.all(asked)
    const at = states.findIndex((state) => {
      const [, url = ''] = /^complete (.*)/.exec(state) ?? []
      return typeof address === 'string' ? url.includes(address) : address.test(url)
    })
    const page = pages[at]
    if (page) return patient(page)
    if (performance.now() > end) throw new Error(`No tab with ${address}: ${states.join(', ')}`)
    await pause(50)
  }
}

/** Kills a browser, which leads its own group of processes, and waits until its profile is free. */
async function killed(browser: Browser, profile: string): Promise<void> {
  const program = browser.process()
  if (program?.pid === undefined) throw new Error('The browser is not running')
  const gone = once(program, 'exit')
  process.kill(-program.pid, 'SIGKILL')
  await gone
  // Puppeteer gives Firefox's settings back to the profile a moment after its end.
  const kept = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`))
  while (kept.some((file) => existsSync(file))) await pause(10)
}

/** Starts a real browser with the extension in it and opens the practice portal's top page. */
export async function openSession(kind: Kind, options: SessionOptions): Promise<OwnSession> {
  const { practice, profileDir, locale = 'ja', headless = true, extensionDir } = options
  const profile = profileDir ?? (await mkdtemp(join(tmpdir(), 'junbi-navi-')))
  const starters = { chromium: startChromium, firefox: startFirefox }
  const requests: BrowserRequest[] = []
  let stopped = false

  async function start(): Promise<Running> {
    const started = await starters[kind]({
      host: new URL(practice.url).hostname,
      port: practice.port,
      size: SIZE,
      extensionDir,
      locale,
      headless,
      profileDir: profile,
    })
    patient(started.first.page)
    return started
  }
  const forget = async () => {
    if (!profileDir) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  async function stop() {
    if (stopped) return
    stopped = true
    requests.push(...(await running.stop()))
  }
  async function end() {
    try {
      await stop()
    } finally {
      await forget()
    }
  }
  /** Ends the session without the browser's last writes into the profile. */
  async function close() {
    // Windows has no groups of processes to kill.
    const isWindows = process.platform === 'win32'
    if (profileDir || stopped || isWindows || !running.browser.connected) return end()
    stopped = true
    try {
      await killed(running.browser, profile)
    } finally {
      await forget()
    }
  }

  let running = await start().catch(async (error: unknown) => {
    await forget()
    throw error
  })
  return {
    kind,
    downloads: downloadsIn(profile),
    get browser() {
      return running.browser
    },
    get page() {
      return running.first.page
    },
    openPanel: () => running.first.openPanel(),
    profileDir: profile,
    extensionUrl: (path) => running.extensionUrl(path),
    update: () => running.update(),
    allowSite: (allowed) => running.allowSite(allowed),
    endBackground: () => running.endBackground(),
    async newPage(url) {
      const page = patient(await running.browser.newPage())
      if (url) await page.goto(url)
      return page
    },
    async newWindow() {
      const opened = await running.newWindow()
      await patient(opened.page).goto(practice.url)
      return opened
    },
    pages: () => running.tabs(),
    waitForPage: (address) => waitForPage(running, address),
    async openExtensionPage(path) {
      const page = patient(await running.browser.newPage())
      // Firefox reports no end of loading for an extension's page.
      await page.goto(running.extensionUrl(path), { waitUntil: [] })
      await page.waitForFunction('document.readyState === "complete"')
      return page
    },
    picture: (panel) => running.first.picture(panel),
    async reset() {
      await running.reset()
      await rm(downloadsIn(profile), { recursive: true, force: true })
      patient(running.first.page)
    },
    async restart() {
      requests.push(...(await running.stop()))
      running = await start()
    },
    async kill(meanwhile) {
      await killed(running.browser, profile)
      await meanwhile?.()
      running = await start()
    },
    stop,
    async endAndListRequests() {
      await end()
      return requests
    },
    close,
  }
}

/** The built extension for a browser. */
export function extensionDir(kind: Kind): string {
  const folder = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'
  return join(import.meta.dirname, '../../../.output', folder)
}
