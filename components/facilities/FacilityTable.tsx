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
  /** The facilities that share a code, by code. */
  readonly shared: ReadonlyMap<string, readonly FacilityRow[]>
}

/** The focused row, and which of its controls. */
interface Focused {
  readonly id: string
  readonly control: number
}

const COLUMNS = 9
/** Index of the name among the controls of a row. */
const NAME = 1

/** The facilities as a table that renders only the visible rows. */
export function FacilityTable({ state, rows, selected, shared }: FacilityTableProps) {
  const scroller = useRef<HTMLElement>(null)
  // Read here, not in the row: removing a control has to render the table again.
  const inUse = state.current.value
  const [focused, setFocused] = useState<Focused | null>(null)
  const wanted = useRef(false)
  const kept = focused === null ? -1 : rows.findIndex(({ id }) => id === focused.id)
  // Stable while the rows are: another function would lay out all rows again.
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
    // The row may have been rendered only now.
    const control = controlsOf(focused.id)[focused.control]
    if (control === undefined) return
    wanted.current = false
    control.focus({ preventScroll: true })
  })
  const controlsOf = (id: string) => {
    const row = scroller.current?.querySelector(`[data-facility="${id}"]`)
    return [...(row?.querySelectorAll<HTMLElement>('input, button') ?? [])]
  }
  /** After a press removed its own button, keeps the focus in that row or near it. */
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
            // Chromium reports the focus of removed elements as well, Firefox does not.
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

/** Fills the height of the rows that are not rendered. */
function Gap({ height }: { height: number }) {
  return (
    <tr inert class="gap">
      <td colSpan={COLUMNS} style={{ height: `${height}px` }} />
    </tr>
  )
}

/** The row that a key moves to; `null` for another key or where there is no such row. */
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
