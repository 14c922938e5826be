import type { RefObject } from 'preact'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { FRAME_ICONS } from '../icons/frameIcons'
import { Icon } from '../kit/Icon'
import { FacilityName } from '../switcher/FacilityName'
import { ViewSwitch } from './ViewSwitch'

interface FacilityHeaderProps {
  readonly state: PanelState
  readonly facility: Facility
  /** The button of the current view. */
  readonly currentViewButton: RefObject<HTMLButtonElement | null>
}

/** One row that stays at the upper edge: the current facility, its settings, and the views. */
export function FacilityHeader({ state, facility, currentViewButton }: FacilityHeaderProps) {
  return (
    <header>
      <FacilityName state={state} facility={facility} />
      <button
        type="button"
        class="bare"
        aria-label={t('changeAnswers')}
        title={t('changeAnswers')}
        aria-pressed={state.settingsOpen.value}
        onClick={() => state.showSettings(!state.settingsOpen.value)}
      >
        <Icon path={FRAME_ICONS.settings} />
      </button>
      <ViewSwitch state={state} currentViewButton={currentViewButton} />
    </header>
  )
}
