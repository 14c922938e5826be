import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { downloadsIn } from './downloads.ts'
import { startOwnBrowser } from './ownBrowser.ts'
import type { BrowserRequest, Kind, PortalWindow, Running, SessionOptions } from './running.ts'
import { newPage, newWindow, openExtensionPage, waitForPage } from './tabs.ts'

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

/** Starts a real browser with the extension in it and opens the practice portal's top page. */
export async function openSession(kind: Kind, options: SessionOptions): Promise<OwnSession> {
  const own = await startOwnBrowser(kind, options)
  return {
    kind,
    downloads: downloadsIn(own.profile),
    profileDir: own.profile,
    get browser() {
      return own.running.browser
    },
    get page() {
      return own.running.first.page
    },
    openPanel: () => own.running.first.openPanel(),
    picture: (panel) => own.running.first.picture(panel),
    extensionUrl: (path) => own.running.extensionUrl(path),
    update: () => own.running.update(),
    allowSite: (allowed) => own.running.allowSite(allowed),
    endBackground: () => own.running.endBackground(),
    newPage: (url) => newPage(own.running, url),
    newWindow: () => newWindow(own.running, options.practice.url),
    pages: () => own.running.tabs(),
    waitForPage: (address) => waitForPage(own.running, address),
    openExtensionPage: (path) => openExtensionPage(own.running, path),
    reset: own.reset,
    restart: own.restart,
    kill: own.kill,
    stop: own.stop,
    endAndListRequests: own.endAndListRequests,
    close: own.close,
  }
}

/** The built extension for a browser. */
export function extensionDir(kind: Kind): string {
  const folder = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'
  return join(import.meta.dirname, '../../../.output', folder)
}
