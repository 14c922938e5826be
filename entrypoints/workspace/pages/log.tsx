import { LogPlace } from '../../../components/log/LogPlace'
import { openLogState } from '../../../lib/state/workspace/log'

/** Opens the page and its state. */
export function openLogPage() {
  const state = openLogState()
  return () => <LogPlace state={state} />
}
