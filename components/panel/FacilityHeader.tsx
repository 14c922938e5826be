import { inapplicability, tasksOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import { type Facility, isDone } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { FacilityName } from '../switcher/FacilityName'

interface FacilityHeaderProps {
  readonly state: PanelState
  readonly facility: Facility
  /** `null` while it is being loaded. */
  readonly guide: Guide | null
}

/** The current facility and its progress. */
export function FacilityHeader({ state, facility, guide }: FacilityHeaderProps) {
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
      <div class="progress">{guide && <HowFar facility={facility} guide={guide} />}</div>
    </header>
  )
}

function HowFar({ facility, guide }: { facility: Facility; guide: Guide }) {
  const tasks = tasksOf(guide).filter((task) => !inapplicability(task, facility))
  const done = tasks.filter(({ id }) => isDone(facility, id)).length
  const words = t('progress', String(tasks.length), String(done))
  return (
    <>
      <progress max={tasks.length} value={done} aria-label={t('progressLabel')}>
        {words}
      </progress>
      <span>{words}</span>
    </>
  )
}
