import { inapplicability, tasksOf } from '../lib/guide'
import type { Guide } from '../lib/guide/schema'
import { type Facility, isDone } from '../lib/progress/facility'
import { t } from '../lib/text'
import type { PanelState } from './panelState'
import { FacilityName } from './switcher/FacilityName'

interface FacilityHeaderProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
}

/** Whose work this is, and how far it is. */
export function FacilityHeader({ state, facility, guide }: FacilityHeaderProps) {
  const tasks = tasksOf(guide).filter((task) => !inapplicability(task, facility))
  const done = tasks.filter(({ id }) => isDone(facility, id)).length
  const words = t('progress', String(tasks.length), String(done))
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
      <div class="progress">
        <progress max={tasks.length} value={done} aria-label={t('progressLabel')}>
          {words}
        </progress>
        <span>{words}</span>
      </div>
    </header>
  )
}
