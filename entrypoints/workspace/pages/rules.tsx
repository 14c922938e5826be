import { RulesPage } from '../../../components/rules/RulesPage'
import { loadPaperSentences } from '../../../lib/state/papers/loadSentences'
import { openRulesState } from '../../../lib/state/workspace/rules'

/** Opens the page and its state, once the questions about papers are there. */
export async function openRulesPage() {
  await loadPaperSentences()
  const state = openRulesState()
  return () => <RulesPage state={state} />
}
