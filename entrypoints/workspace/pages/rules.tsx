import { RulesPlace } from '../../../components/rules/RulesPlace'
import { openRulesState } from '../../../lib/state/workspace/rules'

/** Opens the page and its state. */
export function openRulesPage() {
  const state = openRulesState()
  return () => <RulesPlace state={state} />
}
