import type { Browser, Page } from 'puppeteer-core'
import type { Panel } from './panel.ts'

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
