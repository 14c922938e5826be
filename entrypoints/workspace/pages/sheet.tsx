import { SheetPage } from '../../../components/sheet/SheetPage'
import { openSheetState } from '../../../lib/state/sheet/sheet'

/** Opens the page and its state. */
export function openSheetPage() {
  const state = openSheetState()
  return () => <SheetPage state={state} />
}
