import { locked, removeItems, setItems } from '../storage/lockedWrite'
import { type ShareSettings, sharePassword, shareSetting } from './settings'
import { INITIAL_SHARE, type ShareTrouble, shareResult } from './state'

/** The Web Lock that allows one round with the folder at a time in all pages. */
export const SHARE_LOCK = 'share'

/**
 * Switches the shared folder on, or writes other settings of it, and forgets what is known of its files,
 * so that the next round reads and writes all. Test it before with `testFolder`, ask for the permission
 * (`permissionFor`) and for Firefox's consent (`requestSyncConsent`), and afterwards call `syncFolderNow`.
 * @throws DOMException or Error if it could not be written.
 */
export async function switchShareOn(settings: ShareSettings): Promise<void> {
  const { password, ...open } = settings
  await navigator.locks.request(SHARE_LOCK, () =>
    locked(() =>
      setItems({
        [shareSetting.key]: { version: 1, on: true, ...open },
        [sharePassword.key]: password,
        [shareResult.key]: INITIAL_SHARE,
      }),
    ),
  )
}

/**
 * Switches the shared folder off, after a running round has finished, and removes the password. The
 * folder's files stay as they are, and so does local data. Give the permission back afterwards.
 */
export async function switchShareOff(): Promise<void> {
  await navigator.locks.request(SHARE_LOCK, () => writeShareOff(null))
}

/**
 * Switches off as `switchShareOff` does, inside the lock.
 * @param trouble why it was switched off without the user.
 */
async function writeShareOff(trouble: ShareTrouble | null): Promise<void> {
  const before = await shareSetting.read()
  await locked(async () => {
    await setItems({
      [shareSetting.key]: { ...before, on: false },
      [shareResult.key]: { ...INITIAL_SHARE, trouble },
    })
    await removeItems([sharePassword.key])
  })
}
