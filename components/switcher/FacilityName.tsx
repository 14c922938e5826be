import { useState } from 'preact/hooks'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { Lazy } from '../kit/Lazy'

const loadList = () => import('./FacilityList').then((module) => module.FacilityList)

interface FacilityNameProps {
  readonly state: PanelState
  readonly facility: Facility
}

/** Whose work this is; opens the list of the other facilities. */
export function FacilityName({ state, facility }: FacilityNameProps) {
  const [open, setOpen] = useState(false)
  // With another facility all below is made anew.
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
          title={t('switchFacility')}
          onKeyDown={closeByKey}
          onClick={() => setOpen(!open)}
        >
          {facility.name || t('facilityUnnamed')}
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
