/**
 * Firefox's language, its policies, and its question for permissions.
 * The functions run in Firefox's own window (its chrome), where the toolbar and the sidebar are. Each
 * travels there as text and may use nothing but its argument and Firefox's own globals.
 */

type LocalFile = { initWithPath(path: string): void }

declare const Services: {
  locale: { availableLocales: string[]; requestedLocales: string[] }
  dirsvc: {
    has(key: string): boolean
    undefine(key: string): void
    set(key: string, file: LocalFile): void
  }
  prefs: { setBoolPref(name: string, value: boolean): void }
}
declare const Ci: { nsIFile: unknown }
declare const Cc: {
  '@mozilla.org/file/local;1': { createInstance(kind: unknown): LocalFile }
}
declare const ChromeUtils: {
  importESModule(path: 'resource://gre/modules/NativeManifests.sys.mjs'): {
    NativeManifests: { _initializePromise: Promise<void> | null }
  }
}

/** Firefox's language, for extensions too, whether or not its language pack is installed. */
export function speak(locale: string): void {
  Services.locale.availableLocales = [locale, 'en-US']
  Services.locale.requestedLocales = [locale]
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
