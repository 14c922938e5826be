import { inParallel } from '../../../async/inParallel'
import type { Folder } from '../../../webdav/folder'
import { AT_ONCE } from '../round/exchange'
import { GUIDES, guideFileOf, guideIdIn } from './guideFile'
import { sharedGuides, writeSharedGuides } from './sharedGuides'

/** Guides that are read from a folder, the first by name. */
const MOST = 50

/**
 * Lists the guides of the folder, and reads those whose version has changed.
 * @throws FolderError, or an error of the storage.
 */
export async function lookAtGuides(folder: Folder): Promise<void> {
  const [files, { guides }] = await Promise.all([folder.list(GUIDES), sharedGuides.read()])
  const there = [...(files ?? [])]
    .flatMap(([name, version]): [string, string][] => {
      const id = guideIdIn(name)
      return id === null ? [] : [[id, version.id]]
    })
    .sort()
    .slice(0, MOST)
  const changed = there.filter(([id, version]) => guides[id]?.version !== version)
  const found = await inParallel(changed, AT_ONCE, async ([id, version]) => {
    const read = await folder.read(guideFileOf(id))
    return read === null ? [] : [{ id, version, text: read.text }]
  })
  const ids = new Set(there.map(([id]) => id))
  await writeSharedGuides(
    found.flat(),
    Object.keys(guides).filter((id) => !ids.has(id)),
  )
}
