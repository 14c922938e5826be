import type { Page } from 'puppeteer-core'

/** Closes every panel, and waits until they are gone. Runs in a page of the extension. */
export async function closePanels(): Promise<void> {
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
export async function forgetSites(page: Page, hosts: readonly string[]): Promise<void> {
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
