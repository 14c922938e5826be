import type { Facility } from '../../lib/progress/facility/facility'
import type { Progress } from '../../lib/progress/facility/progressOf'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { FacilityName } from '../switcher/FacilityName'

interface FacilityHeaderProps {
  readonly state: PanelState
  readonly facility: Facility
  /** `null` while the guide is being loaded. */
  readonly progress: Progress | null
}

/** The current facility and its progress. */
export function FacilityHeader({ state, facility, progress }: FacilityHeaderProps) {
  return (
    <header>
      <div class="facility">
        <FacilityName state={state} facility={facility} />
        {facility.asked && (
          <button type="button" class="link" onClick={state.askAgain}>
            {t('changeAnswers')}
          </button>
        )}
      </div>
      <div class="progress">{progress && <HowFar progress={progress} />}</div>
    </header>
  )
}

function HowFar({ progress: { tasks, done } }: { progress: Progress }) {
  const words = t('progress', String(tasks), String(done))
  return (
    <>
      <progress max={tasks} value={done} aria-label={t('progressLabel')}>
        {words}
      </progress>
      <span>{words}</span>
    </>
  )
}
