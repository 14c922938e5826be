import { PapersPage } from '../../../components/papers/PapersPage'
import { loadPaperSentences } from '../../../lib/state/papers/loadSentences'
import { openWorkspacePapers } from '../../../lib/state/papers/workspacePapers'

/** Opens the page and its state, once its sentences are there. */
export async function openPapersPage() {
  await loadPaperSentences()
  const state = openWorkspacePapers()
  return () => <PapersPage state={state} />
}
