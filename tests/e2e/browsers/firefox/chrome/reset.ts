/**
 * The first state again, without a restart.
 * The functions run in Firefox's own window (its chrome), where the toolbar and the sidebar are. Each
 * travels there as text and may use nothing but its argument and Firefox's own globals.
 */

/** Called with the number of kinds of data that were not cleared. */
type Done = { onDataDeleted(failed: number): void }

declare const Services: {
  prefs: { clearUserPref(name: string): void }
  wm: { getEnumerator(type: string): Iterable<Window> }
  clearData: {
    deleteData(flags: number, done: Done): void
    deleteDataFromHost(host: string, byPerson: boolean, flags: number, done: Done): void
  }
}
declare const Ci: {
  nsIClearDataService: {
    CLEAR_COOKIES: number
    CLEAR_HISTORY: number
    CLEAR_DOM_QUOTA: number
  }
}
declare const SidebarController: { isOpen: boolean; hide(): void }

/** Closes every window but this one, without the question of a page whose form was filled in. */
export async function closeOtherWindows(): Promise<void> {
  const others = [...Services.wm.getEnumerator('navigator:browser')].filter((one) => one !== window)
  for (const one of others) {
    Reflect.set(one, 'skipNextCanClose', true)
    one.close()
  }
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
  const cleared = (clear: (done: Done) => void) =>
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
