import { EditorPage } from '../../../components/editor/EditorPage'
import '../../../components/style/editor.css'
import { openDraftsState } from '../../../lib/state/editor/drafts'
import { loadGuideSentences } from '../../../lib/wording/guideSentences'

/** Opens the page, its state and its sentences. */
export async function openEditorPage() {
  await loadGuideSentences()
  const state = openDraftsState()
  return () => <EditorPage state={state} />
}
