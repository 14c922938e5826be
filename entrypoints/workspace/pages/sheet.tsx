import { SheetPage } from '../../../components/sheet/SheetPage'
import { openSheetState } from '../../../lib/state/sheet/sheet'
import { pageAddress } from '../../../lib/state/workspace/pageAddress'

/** Opens the page and its state. */
export function openSheetPage() {
  const state = openSheetState(pageAddress('sheet', false))
  return () => <SheetPage state={state} />
}
