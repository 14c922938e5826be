import { browser } from '../../browser'
import { permissionFor } from '../../webdav/address'
import { type Folder, openFolder } from '../../webdav/folder'
import { hasSyncConsent } from '../sync/consent'
import { setShareAlarm } from './alarm'
import { folderAround } from './folderAround'
import { readFolderAccess } from './settings'
import { writeShareOff } from './switchShare'

/**
 * Opens the shared folder. Where the browser's permission was taken back the folder is switched off. Inside
 * the lock of a round.
 * @returns `null` if it is off.
 */
export async function openPermittedFolder(): Promise<Folder | null> {
  const access = await readFolderAccess()
  if (access === null) return null
  const origins = [permissionFor(access.address)]
  if (!(await browser.permissions.contains({ origins })) || !(await hasSyncConsent())) {
    await writeShareOff('withdrawn')
    await setShareAlarm(null)
    return null
  }
  return openFolder(access, folderAround)
}
