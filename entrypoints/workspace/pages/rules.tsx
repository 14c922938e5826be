import { RulesPage } from '../../../components/rules/RulesPage'
import { openRulesState } from '../../../lib/state/workspace/rules'

/** Opens the page and its state. */
export function openRulesPage() {
  const state = openRulesState()
  return () => <RulesPage state={state} />
}
