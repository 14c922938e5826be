/**
 * Functions that run in Firefox's own window (its chrome), where the toolbar and the sidebar are.
 * Each travels there as text and may use nothing but its argument and Firefox's own globals.
 */

type Principal = { isAddonOrExpandedAddonPrincipal: boolean; isSystemPrincipal: boolean }
type Channel = {
  QueryInterface(kind: unknown): Channel
  URI: { spec: string }
  loadInfo: { triggeringPrincipal: Principal; externalContentPolicyType: number }
}
type PanelBrowser = HTMLElement & {
  currentURI: { spec: string }
  webProgress: { isLoadingDocument: boolean }
  browsingContext: { prefersColorSchemeOverride: string }
  permanentKey?: object
}
type Navigables = {
  getIdForBrowser(browser: PanelBrowser): string
  getBrowserById(id: string): PanelBrowser | null
}
type ChromeModules = {
  'resource://gre/modules/NativeManifests.sys.mjs': {
    NativeManifests: { _initializePromise: Promise<void> | null }
  }
  'chrome://remote/content/shared/NavigableManager.sys.mjs': { NavigableManager: Navigables }
  'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs': {
    CustomizableUI: { addWidgetToArea(widget: string, area: string): void }
  }
  'resource://gre/modules/ExtensionPermissions.sys.mjs': {
    ExtensionPermissions: Record<
      'add' | 'remove',
      (id: string, held: { permissions: string[]; origins: string[] }, of: object) => Promise<void>
    >
  }
}
type Seen = { url: string; by: 'extension' | 'page' | 'tab' }

declare const Services: {
  locale: { availableLocales: string[]; requestedLocales: string[] }
  focus: { activeWindow: Window | null }
  dirsvc: {
    has(key: string): boolean
    undefine(key: string): void
    set(key: string, file: LocalFile): void
  }
  prefs: { setBoolPref(name: string, value: boolean): void; clearUserPref(name: string): void }
  wm: { getEnumerator(type: string): Iterable<Window> }
  clearData: {
    deleteData(flags: number, done: { onDataDeleted(failed: number): void }): void
    deleteDataFromHost(
      host: string,
      byPerson: boolean,
      flags: number,
      done: { onDataDeleted(failed: number): void },
    ): void
  }
  obs: { addObserver(observer: (subject: Channel) => void, topic: string): void }
}
declare const Ci: {
  nsIHttpChannel: unknown
  nsIFile: unknown
  nsIContentPolicy: { TYPE_DOCUMENT: number }
  nsIClearDataService: {
    CLEAR_COOKIES: number
    CLEAR_HISTORY: number
    CLEAR_DOM_QUOTA: number
  }
}
type LocalFile = { initWithPath(path: string): void }
declare const Cc: {
  '@mozilla.org/file/local;1': { createInstance(kind: unknown): LocalFile }
}
declare const ChromeUtils: {
  importESModule<P extends keyof ChromeModules>(path: P): ChromeModules[P]
}
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      promiseBackgroundStarted(): Promise<void>
      terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>
    }
  } | null
}
declare const SidebarController: {
  isOpen: boolean
  currentID: string | null
  hide(): void
}
declare const browsingContext: {
  currentWindowGlobal: {
    drawSnapshot(box: DOMRect, scale: number, back: string): Promise<ImageBitmap>
  }
}
declare const junbiRequests: Seen[]
declare const gURLBar: {
  focus(): void
  search(text: string): void
  handleCommand(): void
  lastQueryContextPromise: Promise<{
    results: { payload: { title?: string; content?: string } }[]
  }>
}

/** Firefox's language, for extensions too, whether or not its language pack is installed. */
export function speak(locale: string): void {
  Services.locale.availableLocales = [locale, 'en-US']
  Services.locale.requestedLocales = [locale]
}

/** Keeps a list of every request from here on that Firefox does not make for itself. */
export function watchRequests(): void {
  const seen: Seen[] = []
  Object.assign(globalThis, { junbiRequests: seen })
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel)
    const { triggeringPrincipal: asker, externalContentPolicyType: type } = loadInfo
    if (type === Ci.nsIContentPolicy.TYPE_DOCUMENT) seen.push({ url: URI.spec, by: 'tab' })
    else if (asker.isAddonOrExpandedAddonPrincipal) seen.push({ url: URI.spec, by: 'extension' })
    else if (!asker.isSystemPrincipal) seen.push({ url: URI.spec, by: 'page' })
  }, 'http-on-opening-request')
}

export function listRequests(): Seen[] {
  return junbiRequests
}

/** Waits for the extension's background, then puts its button on the toolbar, as a person may. */
export async function showButton({ id, widget }: { id: string; widget: string }): Promise<void> {
  await WebExtensionPolicy.getByID(id)?.extension.promiseBackgroundStarted()
  const path = 'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs'
  const { CustomizableUI } = ChromeUtils.importESModule(path)
  CustomizableUI.addWidgetToArea(`${widget}-browser-action`, 'nav-bar')
}

/** Brings a window to the front, as a click in it does: the extension acts on the front one. */
export async function bringToFront(): Promise<void> {
  window.focus()
  while (Services.focus.activeWindow !== window) await new Promise(requestAnimationFrame)
}

/** Moves the focus into a tab or the sidebar, as a click there does. */
export async function focusOn(id: string): Promise<void> {
  const path = 'chrome://remote/content/shared/NavigableManager.sys.mjs'
  const browser = ChromeUtils.importESModule(path).NavigableManager.getBrowserById(id)
  if (!browser) return
  const front = browser.ownerDocument.defaultView?.top ?? window
  front.focus()
  while (Services.focus.activeWindow !== front) await new Promise(requestAnimationFrame)
  browser.focus()
}

/** Ends the extension's background page, as Firefox does when it is idle. */
export async function endBackground(id: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension
  await extension?.terminateBackground({ ignoreDevToolsAttached: true })
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

/** The whole window with toolbar, sidebar and page, as base64 of a PNG. */
export async function drawWindow(): Promise<string> {
  const all = new DOMRect(0, 0, innerWidth, innerHeight)
  const drawn = await browsingContext.currentWindowGlobal.drawSnapshot(all, 1, 'rgb(255,255,255)')
  const canvas = new OffscreenCanvas(drawn.width, drawn.height)
  canvas.getContext('2d')?.drawImage(drawn, 0, 0)
  const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
  return btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''))
}

/** Types into the address bar, and gives the lines below it: what each says and leads to. */
export async function typeInAddressBar(
  text: string,
): Promise<{ title: string; content: string }[]> {
  gURLBar.focus()
  gURLBar.search(text)
  const { results } = await gURLBar.lastQueryContextPromise
  return results.map(({ payload: { title = '', content = '' } }) => ({ title, content }))
}

/** Presses Enter in the address bar. */
export function enterInAddressBar(): void {
  gURLBar.handleCommand()
}

/** Has Firefox look for the policies of extensions in this folder. */
export function readPoliciesFrom(folder: string): void {
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile)
  file.initWithPath(folder)
  const key = 'XREUserNativeManifests'
  if (Services.dirsvc.has(key)) Services.dirsvc.undefine(key)
  Services.dirsvc.set(key, file)
  // It remembers the folders of its first look, which the extension's own start can be.
  const path = 'resource://gre/modules/NativeManifests.sys.mjs'
  ChromeUtils.importESModule(path).NativeManifests._initializePromise = null
}

/** Has Firefox say yes where an extension asks for a permission, as a person would in its question. */
export function allowPermissions(): void {
  Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)
}

/** Grants an extension access to a site, or takes it back, as the page of add-ons does. */
export async function allowSite({
  id,
  origin,
  allowed,
}: {
  id: string
  origin: string
  allowed: boolean
}): Promise<void> {
  const path = 'resource://gre/modules/ExtensionPermissions.sys.mjs'
  const { ExtensionPermissions } = ChromeUtils.importESModule(path)
  const held = { permissions: [], origins: [origin] }
  const extension = WebExtensionPolicy.getByID(id)?.extension ?? {}
  await ExtensionPermissions[allowed ? 'add' : 'remove'](id, held, extension)
}

/** Closes every window but this one. */
export async function closeOtherWindows(): Promise<void> {
  const others = [...Services.wm.getEnumerator('navigator:browser')].filter((one) => one !== window)
  for (const one of others) one.close()
  while (others.some((one) => !one.closed)) await new Promise(requestAnimationFrame)
}

/**
 * Closes the sidebar, gives it its first width, and forgets what a test told the browser and what the
 * browser has of these hosts, but for its cache: see `forgetSites` of Chromium.
 */
export async function resetWindow(hosts: readonly string[]): Promise<void> {
  SidebarController.hide()
  while (SidebarController.isOpen) await new Promise(requestAnimationFrame)
  document.querySelector<HTMLElement>('#sidebar-box')?.style.removeProperty('width')
  Services.prefs.clearUserPref('extensions.webextOptionalPermissionPrompts')
  Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override')
  const { CLEAR_COOKIES, CLEAR_HISTORY, CLEAR_DOM_QUOTA } = Ci.nsIClearDataService
  const cleared = (clear: (done: { onDataDeleted(failed: number): void }) => void) =>
    new Promise<void>((resolve, reject) => {
      clear({
        onDataDeleted: (failed) =>
          failed === 0 ? resolve() : reject(new Error(`Firefox did not clear ${failed}`)),
      })
    })
  await cleared((done) => Services.clearData.deleteData(CLEAR_COOKIES | CLEAR_HISTORY, done))
  for (const host of hosts) {
    await cleared((done) =>
      Services.clearData.deleteDataFromHost(host, false, CLEAR_DOM_QUOTA, done),
    )
  }
}
