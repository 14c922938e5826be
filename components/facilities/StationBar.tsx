import { useMemo } from 'preact/hooks'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import { AT_END, type StationTotal, stationTotals } from '../../lib/progress/table/stationTotals'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { formatCount, t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'

interface StationBarProps {
  readonly state: FacilitiesState
  readonly all: readonly FacilityRow[]
}

/** How many facilities are at which station of the way, as one bar; a press filters by it. */
export function StationBar({ state, all }: StationBarProps) {
  const totals = useMemo(() => stationTotals(all), [all])
  const chosen = state.filter.value.station
  return (
    <fieldset class="station-bar">
      <legend>{t('stationTotals')}</legend>
      {totals.map((total) => (
        <button
          key={total.station}
          type="button"
          class={total.station === AT_END ? 'at-end' : undefined}
          style={{ flexGrow: total.count }}
          aria-pressed={total.station === chosen}
          onClick={() =>
            state.setFilter({ station: total.station === chosen ? null : total.station })
          }
        >
          {stationName(total)} <strong>{formatCount(total.count)}</strong>
        </button>
      ))}
    </fieldset>
  )
}

/** @returns what a station is called: the short title of its task, or that all is done. */
export function stationName({ title }: Pick<StationTotal, 'title'>): string {
  return title === null ? t('stageFinished') : translated(title)
}
