import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelState'
import { Lazy } from '../kit/Lazy'
import { Footer } from './Footer'
import { loadLater } from './loadLater'
import { useBottomBar } from './useBottomBar'

interface BottomProps {
  readonly state: PanelState
  readonly guide: Guide
  readonly facility: Facility
}

const loadUndo = () => loadLater().then(({ UndoNotice }) => UndoNotice)

/** What stays in sight at the lower edge: what was done last, the deadline, and whom to call. */
export function BottomBar({ state, guide, facility }: BottomProps) {
  const part = useBottomBar()
  return (
    <div class="bottom" ref={part}>
      <div role="status" class="last">
        {state.undo.shown.value && (
          <Lazy load={loadUndo} props={{ undo: state.undo }} meanwhile={null} />
        )}
      </div>
      <Footer guide={guide} facility={facility} />
    </div>
  )
}
