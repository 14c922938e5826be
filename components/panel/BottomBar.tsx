import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { Due } from '../../lib/progress/facility/progressOf'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { Lazy } from '../kit/Lazy'
import { Footer } from './Footer'
import { loadLater } from './loadLater'
import { useBottomBar } from './useBottomBar'

interface BottomBarProps {
  readonly state: PanelState
  readonly guide: Guide
  readonly facility: Facility
  readonly due: Due
}

const loadUndo = () => loadLater().then(({ UndoNotice }) => UndoNotice)

/** Stays visible at the lower edge: deadline and call centre, and over the view the last action. */
export function BottomBar({ state, guide, facility, due }: BottomBarProps) {
  const { bar, toast } = useBottomBar()
  return (
    <div class="bottom" ref={bar}>
      <div role="status" class="last" ref={toast}>
        {state.undo.shown.value && (
          <Lazy load={loadUndo} props={{ undo: state.undo }} meanwhile={null} />
        )}
      </div>
      <Footer
        guide={guide}
        facility={facility}
        due={due}
        origin={state.origin.value ?? 'bundled'}
      />
    </div>
  )
}
