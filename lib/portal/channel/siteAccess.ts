import { browser } from '../../browser'
import { PORTAL_ORIGIN } from '../address/links'

/** The host permission of the manifest, which the user can withdraw, or grant on a click only. */
const ACCESS = { origins: [`${PORTAL_ORIGIN}/*`] }

/** @returns whether the browser lets the extension into the portal's pages. */
export function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains(ACCESS)
}

/**
 * Has the browser ask the user for access. Call it in a click handler before anything is awaited.
 * @returns whether it was granted.
 */
export function requestSiteAccess(): Promise<boolean> {
  return browser.permissions.request(ACCESS)
}

/** Calls `onChange` after a permission was granted or removed, even in the browser's settings. */
export function watchSiteAccess(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange)
  browser.permissions.onRemoved.addListener(onChange)
}
