import { StoragePlace } from '../../../components/storage/StoragePlace'
import { openStorageState } from '../../../lib/state/workspace/stored'

/** Opens the page and its state. */
export function openDataPage() {
  const state = openStorageState()
  return () => <StoragePlace state={state} />
}
