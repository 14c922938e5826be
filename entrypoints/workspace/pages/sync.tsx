import { SyncPage } from '../../../components/sync/SyncPage'
import { openSyncState } from '../../../lib/state/workspace/sync'
import { loadSharingSentences } from './sharingSentences'

/** Opens the page and its state, once its sentences are there. */
export async function openSyncPage() {
  await loadSharingSentences()
  const state = openSyncState()
  return () => <SyncPage state={state} />
}
