import { SyncPage } from '../../../components/sync/SyncPage'
import { openSyncState } from '../../../lib/state/workspace/sync'

/** Opens the page and its state. */
export function openSyncPage() {
  const state = openSyncState()
  return () => <SyncPage state={state} />
}
