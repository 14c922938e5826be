import { EditorPage } from '../../../components/editor/EditorPage'
import '../../../components/style/editor.css'
import { openDraftsState } from '../../../lib/state/editor/drafts'
import { addSentences, language } from '../../../lib/text'

/** Opens the page, its state and its sentences. */
export async function openEditorPage() {
  const sentences =
    language() === 'ja'
      ? await import('../../../sentences/editor/ja.json')
      : await import('../../../sentences/editor/en.json')
  addSentences(sentences.default)
  const state = openDraftsState()
  return () => <EditorPage state={state} />
}
