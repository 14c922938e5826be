import * as z from 'zod/mini'
import { parseFolderAddress } from '../../webdav/address'
import { readPolicy } from '../storage/policy'
import { SHARE_ROLES, type ShareRole } from './settings'

/** What an administrator has set for the shared folder. It grants nothing, and switches nothing on. */
export interface SharePolicy {
  /** As `parseFolderAddress` returns it; `null` where the user enters it. */
  readonly address: string | null
  readonly role: ShareRole | null
  /** Whether the policy has an address that cannot be used. */
  readonly isWrong: boolean
}

const setting = z.object({
  address: z.optional(z.string()),
  role: z.optional(z.enum(SHARE_ROLES)),
})

/** Reads the shared folder of the administrator's policy. */
export async function readSharePolicy(): Promise<SharePolicy> {
  const value = await readPolicy('sharedFolder')
  if (value === undefined) return { address: null, role: null, isWrong: false }
  const { data } = setting.safeParse(value)
  const { address = '', role = null } = data ?? {}
  const parsed = parseFolderAddress(address)
  const isWrong = data === undefined || (address !== '' && parsed === null)
  // Without an address the role is of no use.
  return { address: parsed, role: parsed === null ? null : role, isWrong }
}
