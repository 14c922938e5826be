import { useEffect, useMemo } from 'preact/hooks'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import {
  type Filter,
  matcher,
  NO_FILTER,
  sharedCodes,
} from '../../lib/progress/table/facilityTable'
import { stationTotals } from '../../lib/progress/table/stationTotals'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { listAddress } from '../../lib/state/workspace/listAddress'
import type { LogState } from '../../lib/state/workspace/log'
import { formatCount, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { FacilityAside } from './FacilityAside'
import { FacilityDialog } from './FacilityDialog'
import { FacilityFilters } from './FacilityFilters'
import { FacilityTable } from './FacilityTable'
import { SelectionBar } from './SelectionBar'
import { StationBar, stationName } from './StationBar'

interface FacilitiesPageProps {
  readonly state: FacilitiesState
  readonly log: LogState
}

/** 施設: all facilities, for users who manage several. */
export function FacilitiesPage({ state, log }: FacilitiesPageProps) {
  const editing = state.editing.value
  return (
    <section class="facilities" aria-labelledby="facilities">
      <h2 id="facilities">{t('placeFacilities')}</h2>
      <p>{t('facilitiesLead')}</p>
      <TroubleList state={state} />
      <button type="button" class="primary" onClick={() => state.edit({ row: null })}>
        {t('addFacility')}
      </button>
      <FoundFacilities state={state} log={log} />
      {editing && <FacilityDialog key={editing.row?.id} state={state} row={editing.row} />}
    </section>
  )
}

function FoundFacilities({ state, log }: FacilitiesPageProps) {
  const all = state.all.value
  // A long list shows its first rows while the others are read.
  const known = all ?? state.first.value
  const filter = state.filter.value
  const chosen = state.selected.value
  const shown = useMemo(() => (known ?? []).filter(matcher(filter)), [known, filter])
  const shared = useMemo(() => sharedCodes(all ?? []), [all])
  // Actions apply only to rows that the filters show.
  const picked = useMemo(() => shown.filter(({ id }) => chosen.has(id)), [shown, chosen])
  const selected = useMemo(() => new Set(picked.map(({ id }) => id)), [picked])
  // The bar and the empty state disappear together with the button that was pressed in them.
  const found = useFocusRecovery<HTMLParagraphElement>(
    `${shown.length === 0} ${picked.length === 0}`,
  )
  useEffect(() => {
    if (all !== null) state.keepFirst(shown)
  }, [state, all, shown])
  if (known === null || (all === null && state.troubles.value.length > 0)) {
    return <LoadFailed state={state} />
  }
  if (all?.length === 0) return <p>{t('facilitiesNone')}</p>
  const { opened } = state
  const beside = known.find(({ id }) => id === opened.value)
  return (
    <div class={beside ? 'list-and-one' : undefined}>
      <div>
        <StationBar state={state} all={all ?? []} />
        <FacilityFilters state={state} />
        <p role="status" ref={found} tabIndex={-1}>
          {all === null ? t('loading') : countedIn(all, shown.length, filter)}
        </p>
        <a
          class="open"
          href={`#print/list/${listAddress({ filter, sort: state.sort.value, opened: null })}`}
        >
          {t('printThisList')}
        </a>
        {filter.station !== null && (
          <button type="button" class="link" onClick={() => state.setFilter({ station: null })}>
            {t('stationFilterEnd')}
          </button>
        )}
        {all !== null && shown.length === 0 && <NotFound state={state} />}
        {shown.length > 0 && (
          <FacilityTable state={state} rows={shown} selected={selected} shared={shared} />
        )}
        {/* Below the table, so that the table does not move while rows are selected. */}
        <SelectionBar state={state} rows={picked} />
      </div>
      {beside && <FacilityAside key={beside.id} state={state} log={log} row={beside} />}
    </div>
  )
}

function NotFound({ state }: Pick<FacilitiesPageProps, 'state'>) {
  return (
    <>
      <p>{t('facilitiesNotFound')}</p>
      <button type="button" onClick={() => state.setFilter(NO_FILTER)}>
        {t('filterNone')}
      </button>
    </>
  )
}

function countedIn(all: readonly FacilityRow[], shown: number, { station }: Filter): string {
  const total = stationTotals(all).find((each) => each.station === station)
  const count = t('facilitiesShown', formatCount(all.length), formatCount(shown))
  return total ? `${count} ${t('stationFilter', stationName(total))}` : count
}
