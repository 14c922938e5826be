import { PrintPage } from '../../../components/print/PrintPage'
import { openPrintState } from '../../../lib/state/workspace/print'

/** Opens the page and its state. */
export function openPrintPage() {
  const state = openPrintState()
  return () => <PrintPage state={state} />
}
