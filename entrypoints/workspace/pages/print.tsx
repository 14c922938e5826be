import { PrintPage } from '../../../components/print/PrintPage'
import { openToday } from '../../../lib/state/today'
import { openPrintState } from '../../../lib/state/workspace/print'

/** Opens the page and its state. */
export function openPrintPage() {
  const state = openPrintState(openToday())
  return () => <PrintPage state={state} />
}
