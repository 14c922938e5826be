import { SheetSection } from '../../../components/sheet/SheetSection'
import { openSheetState } from '../../../lib/state/sheet/sheet'

/** Opens the page and its state. */
export function openSheetPage() {
  const state = openSheetState()
  return () => <SheetSection state={state} />
}
