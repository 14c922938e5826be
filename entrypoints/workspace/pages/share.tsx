import { SharePage } from '../../../components/share/SharePage'
import { openShareState } from '../../../lib/state/workspace/share'
import { loadSharingSentences } from './sharingSentences'

/** Opens the page and its state, once its sentences are there. */
export async function openSharePage() {
  await loadSharingSentences()
  const state = openShareState()
  return () => <SharePage state={state} />
}
