import type { Guide } from '../../../guide/schema'
import type { Folder } from '../../../webdav/folder'
import { SETTLED, settledTag } from '../../../webdav/settledTag'
import { FolderError, type FolderTrouble } from '../../../webdav/trouble'
import { readAuthorName } from '../../facilityStore/author'
import { folderAround } from '../folderAround'
import { openPermittedFolder } from '../permittedFolder'
import { SHARE_LOCK } from '../switchShare'
import { GUIDES, guideFileOf, guideFileText } from './guideFile'
import { decideAboutGuide, guideDigest, sharedGuides, writeSharedGuides } from './sharedGuides'

/** What came of handing something over. */
export type PutResult =
  | { readonly state: 'put' }
  /** Nothing was written: the folder has something that nobody here has seen. It is shown now. */
  | { readonly state: 'changed' }
  /** The folder was switched off meanwhile. */
  | { readonly state: 'off' }
  | { readonly state: 'trouble'; readonly trouble: FolderTrouble; readonly seen: string }

/**
 * Puts an edition into the shared folder for others to take. It replaces only an edition that was shown
 * here; one that somebody has put there meanwhile stays, and is shown.
 * @throws an error of the storage.
 */
export function putGuide(guide: Guide): Promise<PutResult> {
  return handOver(async (folder) => {
    const { id } = guide
    const path = guideFileOf(id)
    const expected = (await sharedGuides.read()).guides[id]?.digest ?? null
    const tag = await settledTag(folder, path, folderAround)
    if ((await readNow(folder, id)) !== expected) return { state: 'changed' }
    if (tag === null) await folder.makeFolder(GUIDES)
    const text = guideFileText(guide, await readAuthorName())
    const isWritten = await folder.write(path, text, tag)
    if (isWritten) await folderAround.pause(SETTLED)
    const now = await readNow(folder, id)
    const digest = await guideDigest(id, text)
    if (!isWritten || (now !== digest && now !== null)) return { state: 'changed' }
    if (now === null) throw new FolderError('damaged', 'GET: 404 after PUT')
    await decideAboutGuide(id, digest)
    return { state: 'put' }
  })
}

/** Runs work with the folder while no round does, and gives its trouble as a result. */
export function handOver(work: (folder: Folder) => Promise<PutResult>): Promise<PutResult> {
  return navigator.locks.request(SHARE_LOCK, async (): Promise<PutResult> => {
    const folder = await openPermittedFolder()
    if (folder === null) return { state: 'off' }
    try {
      return await work(folder)
    } catch (reason) {
      if (!(reason instanceof FolderError)) throw reason
      const { trouble, seen } = reason
      return { state: 'trouble', trouble, seen }
    }
  })
}

/**
 * Reads a guide's file and stores it, to be shown.
 * @returns the digest of the guide in it; `null` if there is none.
 */
async function readNow(folder: Folder, id: string): Promise<string | null> {
  const [version, read] = [await folder.look(guideFileOf(id)), await folder.read(guideFileOf(id))]
  if (version === null || read === null) {
    await writeSharedGuides([], [id])
    return null
  }
  await writeSharedGuides([{ id, version: version.id, text: read.text }])
  return guideDigest(id, read.text)
}
