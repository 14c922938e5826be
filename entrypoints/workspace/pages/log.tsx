import { LogPage } from '../../../components/log/LogPage'
import { openLogState } from '../../../lib/state/workspace/log'

/** Opens the page and its state. */
export function openLogPage() {
  const state = openLogState()
  return () => <LogPage state={state} />
}
