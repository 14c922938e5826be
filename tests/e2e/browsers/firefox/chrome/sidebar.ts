/**
 * The sidebar, which shows the panel.
 * The functions run in Firefox's own window (its chrome), where the toolbar and the sidebar are. Each
 * travels there as text and may use nothing but its argument and Firefox's own globals.
 */

export type PanelBrowser = HTMLElement & {
  currentURI: { spec: string }
  webProgress: { isLoadingDocument: boolean }
  browsingContext: { prefersColorSchemeOverride: string }
  permanentKey?: object
}

export type Navigables = {
  getIdForBrowser(browser: PanelBrowser): string
  getBrowserById(id: string): PanelBrowser | null
}

declare const ChromeUtils: {
  importESModule(path: 'chrome://remote/content/shared/NavigableManager.sys.mjs'): {
    NavigableManager: Navigables
  }
}
declare const SidebarController: {
  isOpen: boolean
  currentID: string | null
}

/**
 * Clicks the toolbar button unless the sidebar is open, waits for the panel's document, and gives
 * the id under which BiDi finds it. BiDi knows tabs only, so the sidebar is made known to it here.
 */
export async function openSidebar(widget: string): Promise<string> {
  const isOpen =
    SidebarController.isOpen && SidebarController.currentID === `${widget}-sidebar-action`
  if (!isOpen) document.getElementById(`${widget}-BAP`)?.click()
  const panel = (): PanelBrowser | null => {
    const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')
    return sidebar?.contentDocument?.querySelector<PanelBrowser>('#webext-panels-browser') ?? null
  }
  const isLoaded = (browser: PanelBrowser | null) =>
    browser?.currentURI?.spec.endsWith('/sidepanel.html') && !browser.webProgress.isLoadingDocument
  const end = performance.now() + 120_000
  while (!isLoaded(panel())) {
    if (performance.now() > end) throw new Error('The toolbar button opened no sidebar')
    await new Promise(requestAnimationFrame)
  }
  const browser = panel()
  if (!browser) throw new Error('The sidebar was closed again')
  browser.permanentKey ??= {}
  const path = 'chrome://remote/content/shared/NavigableManager.sys.mjs'
  const { NavigableManager } = ChromeUtils.importESModule(path)
  const id = NavigableManager.getIdForBrowser(browser)
  if (NavigableManager.getBrowserById(id) === browser) return id
  const known = NavigableManager.getBrowserById.bind(NavigableManager)
  NavigableManager.getBrowserById = (asked) =>
    asked === id && browser.isConnected ? browser : known(asked)
  return id
}

export async function closeSidebar(widget: string): Promise<void> {
  document.getElementById(`${widget}-BAP`)?.click()
  while (SidebarController.isOpen) await new Promise(requestAnimationFrame)
}

/** Sets the sidebar's width (px) and the colours that its document is told of. */
export function viewSidebar({ width, scheme }: { width?: number; scheme?: string }): void {
  const box = document.querySelector<HTMLElement>('#sidebar-box')
  if (box && width) box.style.width = `${width}px`
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')
  const panel = sidebar?.contentDocument?.querySelector<PanelBrowser>('#webext-panels-browser')
  if (panel && scheme) panel.browsingContext.prefersColorSchemeOverride = scheme
}
