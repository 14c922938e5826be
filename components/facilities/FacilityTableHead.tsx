import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import { COLUMNS, type Column } from '../../lib/progress/table/facilityTable'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { t } from '../../lib/text'
import { COLUMN_TITLES } from './columns'

interface FacilityTableHeadProps {
  readonly state: FacilitiesState
  readonly rows: readonly FacilityRow[]
  readonly selected: ReadonlySet<string>
}

/** The head of the table: a press on a column sorts by it. */
export function FacilityTableHead({ state, rows, selected }: FacilityTableHeadProps) {
  const isAll = selected.size > 0 && selected.size === rows.length
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <label class="pick">
            <span class="hidden">{t('selectAll')}</span>
            <input
              type="checkbox"
              checked={isAll}
              indeterminate={selected.size > 0 && !isAll}
              onChange={() =>
                state.select(
                  rows.map(({ id }) => id),
                  !isAll,
                )
              }
            />
          </label>
        </th>
        {COLUMNS.map((column) => (
          <SortHead key={column} state={state} column={column} />
        ))}
        <th scope="col">{t('columnPanel')}</th>
      </tr>
    </thead>
  )
}

function SortHead({ state, column }: { state: FacilitiesState; column: Column }) {
  const { by, descending } = state.sort.value
  const direction = descending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={by === column ? direction : undefined}>
      <button type="button" class="sort" onClick={() => state.sortBy(column)}>
        {t(COLUMN_TITLES[column])}
        <span aria-hidden="true">{by !== column ? '↕' : descending ? '▼' : '▲'}</span>
      </button>
    </th>
  )
}
