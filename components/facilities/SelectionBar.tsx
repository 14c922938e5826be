import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { formatCount, t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { BulkForm } from './BulkForm'

interface SelectionBarProps {
  readonly state: FacilitiesState
  /** The selected rows. */
  readonly rows: readonly FacilityRow[]
}

/** Work on several facilities at once, and the result of the last one with its undo. */
export function SelectionBar({ state, rows }: SelectionBarProps) {
  const announcement = state.announced.value
  return (
    <div class="below">
      <div class="said">
        <p role="status">{announcement && renderTranslated(announcement)}</p>
        {state.canUndo.value && (
          <button type="button" onClick={state.undo}>
            {t('takeBack')}
          </button>
        )}
      </div>
      {rows.length > 0 && (
        <fieldset class="selection">
          <legend>{t('facilitiesSelected', formatCount(rows.length))}</legend>
          <BulkForm state={state} rows={rows} />
          <button
            type="button"
            class="link"
            onClick={() =>
              state.select(
                rows.map(({ id }) => id),
                false,
              )
            }
          >
            {t('selectNone')}
          </button>
        </fieldset>
      )}
    </div>
  )
}
