import { Fragment } from 'preact'
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesState'
import { t } from '../../lib/text'
import { FacilityTableHead } from './FacilityTableHead'
import { FacilityTableRow } from './FacilityTableRow'
import { useVirtualRows } from './useVirtualRows'

interface FacilityTableProps {
  readonly state: FacilitiesState
  readonly rows: readonly FacilityRow[]
  /** Ids of the selected ones among them. */
  readonly selected: ReadonlySet<string>
  /** Of every code that several facilities have, whose it is. */
  readonly shared: ReadonlyMap<string, readonly FacilityRow[]>
}

/** Which row has the focus, and which of its controls. */
interface Focused {
  readonly id: string
  readonly control: number
}

const COLUMNS = 9
/** The name's place among the controls of a row. */
const NAME = 1

/** The facilities as a table, of which only the rows in sight are made. */
export function FacilityTable({ state, rows, selected, shared }: FacilityTableProps) {
  const scroller = useRef<HTMLElement>(null)
  // Asked here, not in the row: whatever takes a control away has to draw the table anew.
  const inUse = state.current.value
  const [focused, setFocused] = useState<Focused | null>(null)
  const wanted = useRef(false)
  const kept = focused === null ? -1 : rows.findIndex(({ id }) => id === focused.id)
  // The same while the rows are: with another one all would be laid out anew.
  const keyOf = useCallback((index: number) => rows[index]?.id ?? String(index), [rows])
  const virtualizer = useVirtualRows({
    count: rows.length,
    keyOf,
    kept,
    scroller,
  })
  useLayoutEffect(() => {
    if (focused === null) return
    if (!wanted.current) return recover(focused)
    // A row that was moved to may be made only now.
    const control = controlsOf(focused.id)[focused.control]
    if (control === undefined) return
    wanted.current = false
    control.focus({ preventScroll: true })
  })
  const controlsOf = (id: string) => {
    const row = scroller.current?.querySelector(`[data-facility="${id}"]`)
    return [...(row?.querySelectorAll<HTMLElement>('input, button') ?? [])]
  }
  /** Where what was pressed has gone with what it led to, the focus stays in its row, or near. */
  const recover = ({ id, control }: Focused) => {
    if (document.activeElement !== document.body) return
    const controls = controlsOf(id)
    const next = controls[control] ?? controls[NAME]
    if (next === undefined) setFocused(null)
    ;(next ?? scroller.current)?.focus()
  }
  const moveTo = (index: number) => {
    const row = rows[index]
    if (row === undefined || focused === null) return
    wanted.current = true
    setFocused({ ...focused, id: row.id })
    virtualizer.scrollToIndex(index)
  }
  const items = virtualizer.getVirtualItems()
  const end = virtualizer.getTotalSize()
  return (
    <section
      class="table facility-table"
      aria-label={t('facilityTable')}
      tabIndex={-1}
      ref={scroller}
    >
      <table aria-rowcount={rows.length + 1} aria-colcount={COLUMNS}>
        <FacilityTableHead state={state} rows={rows} selected={selected} />
        <tbody
          onFocusIn={({ target }) => setFocused(focusedIn(target))}
          onFocusOut={({ target }) => {
            if (wanted.current) return
            setFocused(null)
            // Chromium tells also of what is being taken away, Firefox does not.
            const isGone = () => target instanceof Element && !target.isConnected
            queueMicrotask(() => focused && isGone() && recover(focused))
          }}
          onKeyDown={(event) => {
            const to = placeFor(event.key, kept, rows.length)
            if (to === null) return
            event.preventDefault()
            moveTo(to)
          }}
        >
          {items.map(({ key, index, start }, place) => {
            const row = rows[index]
            const before = start - (items[place - 1]?.end ?? 0)
            return (
              row && (
                <Fragment key={key}>
                  {before > 0 && <Gap height={before} />}
                  <FacilityTableRow
                    measure={virtualizer.measureElement}
                    index={index}
                    row={row}
                    state={state}
                    selected={selected.has(row.id)}
                    inUse={row.id === inUse}
                    sharing={shared.get(row.facility.code)?.includes(row) ?? false}
                  />
                </Fragment>
              )
            )
          })}
          <Gap height={end - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  )
}

/** Stands for the rows that are not made. */
function Gap({ height }: { height: number }) {
  return (
    <tr inert class="gap">
      <td colSpan={COLUMNS} style={{ height: `${height}px` }} />
    </tr>
  )
}

/** Where a key leads from a row; `null` where it is no key of ours or there is no row. */
function placeFor(key: string, from: number, count: number): number | null {
  if (from < 0) return null
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(from + 1, count - 1),
    ArrowUp: Math.max(from - 1, 0),
    Home: 0,
    End: count - 1,
  }
  return places[key] ?? null
}

function focusedIn(target: EventTarget | null): Focused | null {
  if (!(target instanceof Element)) return null
  const row = target.closest<HTMLElement>('[data-facility]')
  const id = row?.dataset.facility
  if (!row || id === undefined) return null
  return { id, control: [...row.querySelectorAll('input, button')].indexOf(target) }
}
