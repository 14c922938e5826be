import type { Around } from './access'
import { type Folder, isStrong } from './folder'
import { FolderError } from './trouble'

/** How often a version that is weak at first is looked at. */
const LOOKS = 4
/** After this time a server gives a file's next write another version, milliseconds. */
export const SETTLED = 1_200

/**
 * Waits for a version that can stand in a condition: that of a file just written is often weak.
 * @returns `null` if there is no such file.
 * @throws FolderError `noVersions` if it stays weak or is missing.
 */
export async function settledTag(
  { look, read }: Folder,
  path: string,
  { pause }: Pick<Around, 'pause'>,
): Promise<string | null> {
  let seen = 'none'
  for (let turn = 0; turn < LOOKS; turn++) {
    if (turn > 0) await pause(SETTLED)
    const version = await look(path)
    if (version === null) return null
    const tag = version.tag ?? (await read(path))?.tag ?? null
    if (isStrong(tag)) return tag
    seen = tag ?? seen
  }
  throw new FolderError('noVersions', `getetag: ${seen}`)
}
