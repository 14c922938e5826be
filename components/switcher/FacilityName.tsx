import { useState } from 'preact/hooks'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { FRAME_ICONS } from '../icons/frameIcons'
import { Icon } from '../kit/Icon'
import { Lazy } from '../kit/Lazy'

const loadList = () => import('./FacilityList').then((module) => module.FacilityList)

interface FacilityNameProps {
  readonly state: PanelState
  readonly facility: Facility
}

/** The current facility; opens the list of the others. */
export function FacilityName({ state, facility }: FacilityNameProps) {
  const [open, setOpen] = useState(false)
  // Another facility remounts everything below.
  const button = useFocusRecovery<HTMLButtonElement>(facility.id)
  const closeByKey = ({ key }: KeyboardEvent) => key === 'Escape' && open && close()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <h1>
        <button
          ref={button}
          type="button"
          class="switcher"
          aria-expanded={open}
          title={`${facilityName(facility.name)}\n${t('switchFacility')}`}
          onKeyDown={closeByKey}
          onClick={() => setOpen(!open)}
        >
          <span>{facilityName(facility.name)}</span>
          <Icon path={FRAME_ICONS.unfold} />
        </button>
      </h1>
      {open && (
        <section class="switcher-list" aria-label={t('switchFacility')} onKeyDown={closeByKey}>
          <Lazy load={loadList} props={{ state, facility, onClose: close }} />
        </section>
      )}
    </>
  )
}
