import { PrintPage } from '../../../components/print/PrintPage'
import { openToday } from '../../../lib/state/today'
import { openPrintState } from '../../../lib/state/workspace/print'
import { loadPrintSentences } from './printSentences'

/** Opens the page and its state. */
export async function openPrintPage() {
  await loadPrintSentences()
  const state = openPrintState(openToday())
  return () => <PrintPage state={state} />
}
