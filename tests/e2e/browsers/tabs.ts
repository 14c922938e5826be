import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { PATIENCE } from './patience.ts'
import type { PortalWindow, Running } from './running.ts'

/** Puppeteer gives up after half a minute otherwise. */
export function patient(page: Page): Page {
  page.setDefaultTimeout(PATIENCE)
  return page
}

/** Opens a tab in the first window, at `url` if given. */
export async function newPage({ browser }: Running, url?: string): Promise<Page> {
  const page = patient(await browser.newPage())
  if (url) await page.goto(url)
  return page
}

/** Opens a window with one tab, at `url`. */
export async function newWindow(running: Running, url: string): Promise<PortalWindow> {
  const opened = await running.newWindow()
  await patient(opened.page).goto(url)
  return opened
}

/** Opens a file of the extension in a tab of the first window. */
export async function openExtensionPage(running: Running, path: string): Promise<Page> {
  const page = await newPage(running)
  // Firefox reports no end of loading for an extension's page.
  await page.goto(running.extensionUrl(path), { waitUntil: [] })
  await page.waitForFunction('document.readyState === "complete"')
  return page
}

/** Waits for a loaded tab by its address, which is asked of the tab: see `openExtensionPage`. */
export async function waitForPage({ tabs }: Running, address: string | RegExp): Promise<Page> {
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
