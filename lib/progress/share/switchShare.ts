import { locked, removeItems, setItems } from '../storage/lockedWrite'
import { forgetFileStatesUnlocked } from './fileStates'
import { forgetHandoverUnlocked } from './handover/forgetHandover'
import { type ShareSettings, sharePassword, shareSetting } from './settings'
import { INITIAL_SHARE, type ShareTrouble, shareResult } from './state'
import { NO_WORK, shareWork } from './work'

/** The Web Lock that allows one round with the folder at a time in all pages. */
export const SHARE_LOCK = 'share'

/**
 * Switches the shared folder on, or writes other settings of it; the next round compares everything. Test
 * it before with `testFolder`, ask for the permission (`permissionFor`) and for Firefox's consent
 * (`requestSyncConsent`), and afterwards call `syncFolderNow`. What is known of the files is kept where the
 * folder is the one of before, and forgotten where its files were lost: they are then written again.
 * @throws DOMException or Error if it could not be written.
 */
export async function switchShareOn(settings: ShareSettings): Promise<void> {
  const { password, address, userName, role } = settings
  await navigator.locks.request(SHARE_LOCK, async () => {
    const [before, { trouble }, work] = await Promise.all([
      shareSetting.read(),
      shareResult.read(),
      shareWork.read(),
    ])
    const isSame = before.address === address && trouble !== 'lost'
    await locked(async () => {
      if (!isSame) await forgetFileStatesUnlocked()
      if (before.address !== address) await forgetHandoverUnlocked()
      await setItems({
        [shareSetting.key]: { version: 1, on: true, address, userName, role },
        [sharePassword.key]: password,
        [shareResult.key]: INITIAL_SHARE,
        [shareWork.key]: isSame ? { ...work, fullAt: 0, searched: {}, handoverAt: 0 } : NO_WORK,
      })
    })
  })
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
export async function writeShareOff(trouble: ShareTrouble | null): Promise<void> {
  const [before, last] = await Promise.all([shareSetting.read(), shareResult.read()])
  await locked(async () => {
    if (last.trouble === 'lost') await forgetFileStatesUnlocked()
    await forgetHandoverUnlocked()
    await setItems({
      [shareSetting.key]: { ...before, on: false },
      [shareResult.key]: { ...INITIAL_SHARE, trouble },
    })
    await removeItems([sharePassword.key])
  })
}
