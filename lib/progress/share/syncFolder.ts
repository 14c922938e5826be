import { readFolderAccess } from './settings'
import { SHARE_LOCK } from './switchShare'

/**
 * Runs one round with the folder: merges what is new in it, then writes what is new here. While the
 * folder is switched off nothing happens. The result is in `readShare`, whatever the round meets.
 * @throws DOMException or Error if not even the result could be stored.
 */
export async function syncFolderNow(): Promise<void> {
  await navigator.locks.request(SHARE_LOCK, async () => {
    await readFolderAccess()
  })
}
