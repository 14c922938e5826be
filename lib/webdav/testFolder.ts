import type { Around, FolderAccess } from './access'
import type { FolderTrouble } from './trouble'

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
 * and removes it again.
 */
export async function testFolderWith(_access: FolderAccess, _around: Around): Promise<FolderTest> {
  return { ok: false, trouble: 'failed', seen: '' }
}
