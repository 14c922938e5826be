import type { PanelState } from '../../lib/state/panel/panelTypes'
import { loadPaperSentences } from '../../lib/state/papers/loadSentences'
import { panelPapers } from '../../lib/state/papers/panelPapers'
import { PapersView } from './PapersView'

function PanelPapers({ state }: { state: PanelState }) {
  return <PapersView state={panelPapers(state)} isTitled />
}

/** @returns 書類を確かめる of the panel, once its sentences are there. */
export async function openPanelPapers() {
  await loadPaperSentences()
  return PanelPapers
}
