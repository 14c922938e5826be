import { FolderError } from '../../webdav/trouble'
import { readClock } from '../facility/stamp'
import { profileAuthor } from '../facilityStore/author'
import { isQuotaError } from '../storage/writeErrors'
import { runOnce } from '../sync/oneRun'
import { setShareAlarm } from './alarm'
import { readFileStates } from './fileStates'
import { folderAround } from './folderAround'
import { lookAtHandover } from './handover/lookAtHandover'
import { idsNotSent } from './idsNotSent'
import { openPermittedFolder } from './permittedFolder'
import { LostFolder } from './round/findFiles'
import { runRound } from './round/runRound'
import {
  readShare,
  type ShareState,
  type ShareTrouble,
  writeShareBegun,
  writeShareDue,
  writeShareSuccess,
  writeShareTrouble,
} from './state'
import { SHARE_LOCK } from './switchShare'
import { noteAllChanged, noteChanged } from './work'

/** Longer than most rounds take, milliseconds. Every round goes on where the last one stopped. */
const LONGEST_RUN = 60_000

/**
 * Runs one round with the folder: merges what is new in it, then writes what is new here. While the
 * folder is switched off nothing happens. The result is in `readShare`, whatever the round meets.
 * @throws DOMException or Error if not even the result could be stored.
 */
export async function syncFolderNow(): Promise<void> {
  await runOnce({
    lock: SHARE_LOCK,
    isOn: async () => (await readShare()).on,
    begin: async () => {
      await writeShareBegun()
      // It wakes a background that the browser ends meanwhile.
      await setShareAlarm(readClock() + LONGEST_RUN)
    },
    exchange: exchangeWithFolder,
    succeeded: async (begun, counts) => setShareAlarm(await writeShareSuccess(begun, counts)),
    failed: async (reason) => {
      const { trouble, seen, wait } = troubleOf(reason)
      await setShareAlarm(await writeShareTrouble(trouble, seen, wait))
    },
  })
}

/** @returns `null` if the folder was switched off, because its permission was withdrawn. */
async function exchangeWithFolder(): Promise<ShareState['counts'] | null> {
  const folder = await openPermittedFolder()
  if (folder === null) return null
  const { role, lastSuccess, counts } = await readShare()
  const profile = {
    node: (await profileAuthor.read())?.node ?? '',
    now: readClock(),
    since: lastSuccess === null ? null : Date.parse(lastSuccess),
  }
  const states = await readFileStates()
  const done = await runRound({ folder, around: folderAround, states, profile }, role, counts)
  await lookAtHandover(folder)
  return done
}

function troubleOf(reason: unknown): {
  readonly trouble: ShareTrouble
  readonly seen: string
  readonly wait: number | null
} {
  if (reason instanceof FolderError) {
    return { trouble: reason.trouble, seen: reason.seen, wait: reason.retryAfter }
  }
  if (reason instanceof LostFolder) return { trouble: 'lost', seen: '', wait: null }
  const trouble = isQuotaError(reason) ? 'localFull' : 'failed'
  return { trouble, seen: String(reason), wait: null }
}

/** Debounce of changes, milliseconds. */
const DEBOUNCE = 5_000

/** What the background calls while the folder is switched on. */
export interface ShareEngine {
  readonly syncFolderNow: () => Promise<void>
  /**
   * Notes what has changed here, and schedules a round.
   * @param ids of facilities; `null` for all, as changes may have been missed while the browser was closed.
   */
  readonly shareChanged: (ids: readonly string[] | null) => Promise<void>
}

/** See `ShareEngine`. */
export async function shareChanged(ids: readonly string[] | null): Promise<void> {
  if (ids === null) await noteAllChanged()
  else {
    const changed = await idsNotSent(ids)
    if (changed.length === 0) return
    await noteChanged(changed)
  }
  await setShareAlarm(await writeShareDue(readClock() + DEBOUNCE))
}
