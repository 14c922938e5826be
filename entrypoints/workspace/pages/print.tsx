import { PrintPlace } from '../../../components/print/PrintPlace'
import { openPrintState } from '../../../lib/state/workspace/print'

/** Opens the page and its state. */
export function openPrintPage() {
  const state = openPrintState()
  return () => <PrintPlace state={state} />
}
