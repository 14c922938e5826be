import { SyncPlace } from '../../../components/sync/SyncPlace'
import { openSyncState } from '../../../lib/state/workspace/sync'

/** Opens the page and its state. */
export function openSyncPage() {
  const state = openSyncState()
  return () => <SyncPlace state={state} />
}
