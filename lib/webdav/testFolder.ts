import type { Around, FolderAccess } from './access'
import { type Folder, isStrong, openFolder } from './folder'
import { FolderError, type FolderTrouble } from './trouble'

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

/** The folder below the shared one that has a file for each facility. */
export const FACILITIES = 'facilities/'
/** How often, and after which pause (milliseconds), a version that is weak at first is looked at again. */
const LOOKS = 4
export const SETTLED = 1_200

/**
 * Tests whether a folder can be shared: it can be read and written, and the server honours conditions
 * (`If-Match: "nonexistent"` and `If-None-Match: *` on an existing file give 412). Writes one small file
 * and removes it again.
 */
export async function testFolderWith(access: FolderAccess, around: Around): Promise<FolderTest> {
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
    return { ok: true, facilities: [...(files?.keys() ?? [])].filter(isFacilityFile).length }
  } catch (reason) {
    if (!(reason instanceof FolderError)) throw reason
    const { trouble, seen } = reason
    return { ok: false, trouble, seen }
  } finally {
    // Where nothing can be removed the small file stays.
    if (isWritten) await folder.remove(path).catch(() => {})
  }
}

/** @returns whether a name is that of a facility's file. */
export function isFacilityFile(name: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.json$/.test(name)
}

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
