import { StoragePage } from '../../../components/storage/StoragePage'
import { openStorageState } from '../../../lib/state/workspace/storage'

/** Opens the page and its state. */
export function openDataPage() {
  const state = openStorageState()
  return () => <StoragePage state={state} />
}
