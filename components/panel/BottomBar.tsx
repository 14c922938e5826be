import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelState'
import { Lazy } from '../kit/Lazy'
import { Footer } from './Footer'
import { loadLater } from './loadLater'
import { useBottomBar } from './useBottomBar'

interface BottomBarProps {
  readonly state: PanelState
  readonly guide: Guide
  readonly facility: Facility
}

const loadUndo = () => loadLater().then(({ UndoNotice }) => UndoNotice)

/** Stays visible at the lower edge: the last action with its undo, the deadline, and the call centre. */
export function BottomBar({ state, guide, facility }: BottomBarProps) {
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
