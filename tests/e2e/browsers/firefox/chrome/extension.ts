/**
 * The extension's background, its button and its access to a site.
 * The functions run in Firefox's own window (its chrome), where the toolbar and the sidebar are. Each
 * travels there as text and may use nothing but its argument and Firefox's own globals.
 */

type ChromeModules = {
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

/** Waits for the extension's background, then puts its button on the toolbar, as a person may. */
export async function showButton({ id, widget }: { id: string; widget: string }): Promise<void> {
  await WebExtensionPolicy.getByID(id)?.extension.promiseBackgroundStarted()
  const path = 'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs'
  const { CustomizableUI } = ChromeUtils.importESModule(path)
  CustomizableUI.addWidgetToArea(`${widget}-browser-action`, 'nav-bar')
}

/** Ends the extension's background page, as Firefox does when it is idle. */
export async function endBackground(id: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension
  await extension?.terminateBackground({ ignoreDevToolsAttached: true })
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
