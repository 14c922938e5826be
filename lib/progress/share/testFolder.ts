import type { Around, FolderAccess } from '../../webdav/access'
import { type Folder, openFolder } from '../../webdav/folder'
import { SETTLED, settledTag } from '../../webdav/settledTag'
import { FolderError, type FolderTrouble } from '../../webdav/trouble'
import { FACILITIES, facilityIdIn } from './facilityFiles'

/** What a test of a folder found. */
export type FolderTest =
  | {
      readonly ok: true
      /** Number of facilities that are in the folder already. */
      readonly facilities: number
    }
  | {
      readonly ok: false
      readonly trouble: FolderTrouble
      /** What was seen, for a technician: a status or the browser's reason. */
      readonly seen: string
    }

/**
 * Tests whether a folder can be shared: it can be read and written, and the server honours conditions
 * (`If-Match: "nonexistent"` and `If-None-Match: *` on an existing file give 412). Writes one small file
 * and removes it again. The permission for its host must have been given (`permissionFor`).
 */
export async function testFolder(access: FolderAccess, around: Around): Promise<FolderTest> {
  const folder = openFolder(access, around)
  const path = `junbi-navi-test-${crypto.randomUUID()}.json`
  let isWritten = false
  try {
    // A wrong address is told before anything is written.
    if ((await folder.list('')) === null) throw new FolderError('missing', 'PROPFIND: 404')
    const files = await folder.list(FACILITIES)
    if (files === null) await folder.makeFolder(FACILITIES)
    isWritten = true
    await expectConditions(folder, path, around)
    const names = [...(files?.keys() ?? [])]
    return { ok: true, facilities: names.filter((name) => facilityIdIn(name) !== null).length }
  } catch (reason) {
    if (!(reason instanceof FolderError)) throw reason
    const { trouble, seen } = reason
    return { ok: false, trouble, seen }
  } finally {
    // Where nothing can be removed the small file stays.
    if (isWritten) await folder.remove(path).catch(() => {})
  }
}

async function expectConditions(folder: Folder, path: string, around: Around): Promise<void> {
  const [first, second, third] = ['{"test":1}', '{"test":2}', '{"test":"３"}']
  const expectText = async (text: string) => {
    const read = await folder.read(path)
    if (read?.text !== text) throw new FolderError('damaged', 'GET: not what was written')
  }
  const expectRefused = async (tag: string | null, header: string) => {
    const isWritten = await folder.write(path, second, tag)
    if (isWritten) throw new FolderError('conditionsIgnored', `PUT, ${header}: no 412`)
  }
  if (!(await folder.write(path, first, null))) {
    throw new FolderError('failed', 'PUT, If-None-Match: 412 for a new file')
  }
  await expectText(first)
  await expectRefused(null, 'If-None-Match: *')
  await expectRefused('"nonexistent"', 'If-Match: "nonexistent"')
  // Two writes within one second can keep the version.
  await around.pause(SETTLED)
  const tag = await settledTag(folder, path, around)
  if (tag === null) throw new FolderError('damaged', 'PROPFIND: not what was written')
  if (!(await folder.write(path, third, tag))) {
    throw new FolderError('noVersions', `PUT, If-Match: ${tag}: 412`)
  }
  await expectText(third)
  await expectRefused(tag, `If-Match: ${tag}, which was replaced`)
}
