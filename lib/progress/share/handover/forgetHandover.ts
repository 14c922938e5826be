import { removeItems } from '../../storage/lockedWrite'
import { sharedForms } from './sharedForms'
import { forgetSharedGuidesUnlocked } from './sharedGuides'

/** Forgets what others handed over in a folder that is not in use. Inside `locked`. */
export async function forgetHandoverUnlocked(): Promise<void> {
  await forgetSharedGuidesUnlocked()
  const { version } = await sharedForms.read()
  if (version !== '') await removeItems([sharedForms.key])
}
