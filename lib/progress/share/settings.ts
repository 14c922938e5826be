import * as z from 'zod/mini'
import { browser } from '../../browser'
import type { FolderAccess } from '../../webdav/access'
import { storedItem } from '../storage/storedItem'
import { SHARE_SETTING } from './keys'

/**
 * What a profile shares. `facility`: the facilities that are here, and no others of the folder. `list`:
 * all facilities of the folder. It grants nothing: whoever can read the folder can read all of it.
 */
export const SHARE_ROLES = ['facility', 'list'] as const
export type ShareRole = (typeof SHARE_ROLES)[number]

/** The settings of a shared folder, as the user enters them. */
export interface ShareSettings extends FolderAccess {
  readonly role: ShareRole
}

const schema = z.object({
  version: z.literal(1),
  on: z.boolean(),
  address: z.string(),
  userName: z.string(),
  role: z.enum(SHARE_ROLES),
})

/** The settings without the password; after the folder was switched off the last ones. */
export const shareSetting = storedItem<z.infer<typeof schema>>(SHARE_SETTING, schema, {
  version: 1,
  on: false,
  address: '',
  userName: '',
  role: 'facility',
})

/**
 * The password, under a key of its own. Only the part that makes requests reads it; no page, message,
 * backup or log ever has it.
 */
export const sharePassword = storedItem('sharePassword', z.string(), '')

/** Reads how to reach the folder; `null` while it is switched off. */
export async function readFolderAccess(): Promise<FolderAccess | null> {
  const { local } = browser.storage
  const stored = await local.get([shareSetting.key, sharePassword.key])
  const { on, address, userName } = shareSetting.parse(stored[shareSetting.key])
  return on ? { address, userName, password: sharePassword.parse(stored[sharePassword.key]) } : null
}
