import { browser } from '../../browser'
import { permissionFor } from '../../webdav/address'
import { DATA_CONSENT } from '../sync/consent'

/** Firefox asks for both in one question: notes and names leave the browser. */
const CONSENT = import.meta.env.FIREFOX ? DATA_CONSENT : {}

/**
 * Has the browser ask whether the extension may contact the folder's server. Call it in a click handler
 * before anything is awaited.
 * @param address as `parseFolderAddress` returns it.
 * @returns whether it may afterwards.
 */
export function requestFolderPermission(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [permissionFor(address)], ...CONSENT })
}

/**
 * Gives back the permission for every server but the portal's.
 * @param address of the folder that is still in use; `null` for none.
 */
export async function removeFolderPermissions(address: string | null): Promise<void> {
  const { host_permissions: own = [] } = browser.runtime.getManifest()
  const kept = [...own, ...(address === null ? [] : [permissionFor(address)])]
  const { origins = [] } = await browser.permissions.getAll()
  const unused = origins.filter((origin) => !kept.includes(origin))
  if (unused.length > 0) await browser.permissions.remove({ origins: unused })
}
