import { type ReadonlySignal, signal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import type { StoredFacility } from '../../progress/facility/facilityRecord'
import { readFirst } from '../../progress/facilityStore/firstFacilities'
import { followFacilities } from '../../progress/facilityStore/followFacilities'
import { followGuides } from '../../progress/guides/followGuides'
import { type FacilityRow, facilityRows } from '../../progress/table/facilityRow'
import { type Column, orderOf, type Sort, withRows } from '../../progress/table/facilityTable'

interface Rows {
  /** Sorted; `null` until storage and guides have been read. */
  readonly all: ReadonlySignal<readonly FacilityRow[] | null>
  /** Those that the list is known to begin with, until all are there; `null` for none. */
  readonly first: ReadonlySignal<readonly FacilityRow[] | null>
  readonly guides: ReadonlySignal<readonly Guide[]>
  /** Id of the current facility. */
  readonly current: ReadonlySignal<string | null>
  readonly sort: ReadonlySignal<Sort>
  readonly sortBy: (column: Column) => void
  readonly sortAs: (sort: Sort) => void
}

/**
 * Every facility as a row, sorted. A change computes only its own row again; another edition of a
 * guide or another day computes all.
 * @param today in Tokyo.
 * @param sorted the order at first.
 * @param ids those that it begins with in this order: they are read before all others.
 */
export function openRows(
  reading: (work: Promise<unknown>, of: string) => void,
  today: ReadonlySignal<Temporal.PlainDate>,
  sorted: Sort,
  ids: readonly string[],
): Rows {
  const all = signal<readonly FacilityRow[] | null>(null)
  const first = signal<readonly FacilityRow[] | null>(null)
  const guides = signal<readonly Guide[]>([])
  const current = signal<string | null>(null)
  const sort = signal<Sort>(sorted)
  const order = () => orderOf(sort.value)
  let inForce: readonly [Guide, ...Guide[]] | null = null
  let stored: Map<string, StoredFacility> | null = null
  let makeRow: ReturnType<typeof facilityRows> | null = null
  const canMake = Promise.withResolvers<ReturnType<typeof facilityRows>>()

  const makeAll = () => {
    makeRow = inForce && facilityRows(inForce, today.value)
    if (makeRow !== null) canMake.resolve(makeRow)
    if (makeRow !== null && stored !== null) {
      all.value = [...stored.values()].map(makeRow).sort(order())
    }
  }
  /** Storage answers in order: asked for all at once, it would keep these waiting. */
  const showFirst = async () => {
    const [read, make] = await Promise.all([readFirst(ids), canMake.promise])
    current.value = read.current
    first.value = read.facilities.map(make).sort(order())
  }
  today.subscribe(() => makeAll())
  followGuides(
    ([first, ...more]) => {
      if (first === undefined) throw new RangeError('There is no guide')
      inForce = [first, ...more]
      guides.value = inForce
      makeAll()
    },
    (work) => reading(work, 'readGuides'),
  )
  const followAll = () =>
    followFacilities(
      {
        onAll: (facilities) => {
          stored = new Map(facilities.map((each) => [each.id, each]))
          makeAll()
        },
        onChanged: (facilities) => {
          for (const each of facilities) stored?.set(each.id, each)
          if (makeRow === null || all.value === null) return
          all.value = withRows(all.value, facilities.map(makeRow), order())
        },
        onCurrent: (id) => {
          current.value = id
        },
      },
      (work) => reading(work, 'readFacilities'),
    )
  if (ids.length === 0) followAll()
  else reading(showFirst().finally(followAll), 'readFirst')
  const sortAs = (wanted: Sort) => {
    sort.value = wanted
    all.value = all.value?.toSorted(order()) ?? null
  }
  return {
    all,
    first,
    guides,
    current,
    sort,
    sortAs,
    sortBy: (by) => {
      const { value } = sort
      sortAs({ by, descending: value.by === by && !value.descending })
    },
  }
}
