import { useLayoutEffect, useRef } from 'preact/hooks'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { t } from '../../lib/text'
import { FacilityForm } from './FacilityForm'

interface FacilityDialogProps {
  readonly state: FacilitiesState
  /** `null` for a new one. */
  readonly row: FacilityRow | null
}

/** One facility: edit it, archive it, or use it in the panel. */
export function FacilityDialog({ state, row }: FacilityDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    // Closed before it is removed, so that the browser restores the focus.
    return () => current?.close()
  }, [])
  const close = () => state.edit(null)
  return (
    <dialog ref={dialog} class="facility-dialog" aria-labelledby="facility-dialog" onCancel={close}>
      <h2 id="facility-dialog">{t(row === null ? 'addFacility' : 'editFacilityTitle')}</h2>
      <FacilityForm state={state} row={row} onClose={close} />
      {row !== null && <OtherActions state={state} row={row} />}
    </dialog>
  )
}

/** Actions on a facility other than editing. */
function OtherActions({ state, row }: { state: FacilitiesState; row: FacilityRow }) {
  // The current row: it may have been archived meanwhile.
  const { facility } = state.all.value?.find(({ id }) => id === row.id) ?? row
  return (
    <div class="elsewhere">
      {state.current.value === row.id && <p>{t('usedAlready')}</p>}
      {state.current.value !== row.id && !facility.archived && (
        <button
          type="button"
          onClick={() => {
            state.use(row.id)
            state.edit(null)
          }}
        >
          {t('useInPanel')}
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          state.bulk([row.id], { do: 'archive', archived: !facility.archived })
          state.edit(null)
        }}
      >
        {t(facility.archived ? 'restoreFacility' : 'archive')}
      </button>
      <p class="help">{t(facility.archived ? 'restoreFacilityHelp' : 'archiveHelp')}</p>
    </div>
  )
}
