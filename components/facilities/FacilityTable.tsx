import { useLayoutEffect, useRef } from 'preact/hooks'
import { pageOf } from '../../lib/progress/table/facilityPages'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { t } from '../../lib/text'
import { FacilityTableHead } from './FacilityTableHead'
import { FacilityTableRow } from './FacilityTableRow'
import { Pager } from './Pager'
import { useRowFocus } from './useRowFocus'

interface FacilityTableProps {
  readonly state: FacilitiesState
  /** Those of all pages. */
  readonly rows: readonly FacilityRow[]
  /** Ids of the selected ones among them. */
  readonly selected: ReadonlySet<string>
  /** The facilities that share a code, by code. */
  readonly shared: ReadonlyMap<string, readonly FacilityRow[]>
}

const COLUMNS = 9

/** The facilities as a table, a page of them at a time. */
export function FacilityTable({ state, rows, selected, shared }: FacilityTableProps) {
  const table = useRef<HTMLElement>(null)
  const inUse = state.current.value
  // How many there are is known when all are read.
  const isWhole = state.all.value !== null
  const page = pageOf(rows, state.page.value)
  const focus = useRowFocus(table)
  useLayoutEffect(() => {
    if (table.current) table.current.scrollTop = 0
  }, [page.number])
  return (
    <>
      {isWhole ? (
        <Pager page={page} total={rows.length} onTurn={state.turnTo} announces />
      ) : (
        <div class="pager" />
      )}
      <section
        class="table facility-table"
        aria-label={t('facilityTable')}
        tabIndex={-1}
        ref={table}
      >
        <table aria-rowcount={isWhole ? rows.length + 1 : -1} aria-colcount={COLUMNS}>
          <FacilityTableHead state={state} rows={rows} selected={selected} />
          <tbody {...focus}>
            {page.rows.map((row, place) => (
              <FacilityTableRow
                key={row.id}
                index={page.first + place}
                row={row}
                state={state}
                selected={selected.has(row.id)}
                inUse={row.id === inUse}
                sharing={shared.get(row.facility.code)?.includes(row) ?? false}
              />
            ))}
          </tbody>
        </table>
      </section>
      {isWhole && (
        <Pager
          page={page}
          total={rows.length}
          onTurn={(to) => {
            state.turnTo(to)
            // The new rows start above this pager.
            table.current?.focus()
          }}
        />
      )}
    </>
  )
}
