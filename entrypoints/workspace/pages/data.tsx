import { StoragePage } from '../../../components/storage/StoragePage'
import { openToday } from '../../../lib/state/today'
import { openStorageState } from '../../../lib/state/workspace/storage'

/** Opens the page and its state. */
export function openDataPage() {
  const state = openStorageState(openToday())
  return () => <StoragePage state={state} />
}
