import type { Around, FolderAccess } from '../../webdav/access'
import { type FolderTest, testFolderWith } from '../../webdav/testFolder'

/** The one place that makes requests. */
export const folderAround: Around = {
  fetch: (address, init) => fetch(address, init),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => Temporal.Now.instant().epochMilliseconds,
}

/**
 * Tests whether a folder can be shared, before it is switched on. The permission for its host must have
 * been given (`permissionFor`).
 */
export async function testFolder(access: FolderAccess): Promise<FolderTest> {
  return testFolderWith(access, folderAround)
}
