import type { FacilityRow } from './facilityRow'

/** Where a facility is that has nothing left to do. */
export const AT_END = 'end'

/** How many facilities have the same task next. */
export interface StationTotal {
  /** The task's id, or `AT_END`. */
  readonly station: string
  /** The task's short title; `null` for `AT_END`. */
  readonly title: string | null
  readonly count: number
}

/** @returns the station on the way at which a facility is. */
export function stationOf({ next }: FacilityRow): string {
  return next?.id ?? AT_END
}

/** @returns the stations at which facilities are, in the order of the way; archived ones do not count. */
export function stationTotals(rows: readonly FacilityRow[]): readonly StationTotal[] {
  const active = rows.filter(({ facility }) => !facility.archived)
  const placeOf = (row: FacilityRow | undefined) => row?.next?.place ?? Number.POSITIVE_INFINITY
  return [...Map.groupBy(active, stationOf)]
    .toSorted(([, [a]], [, [b]]) => placeOf(a) - placeOf(b))
    .map(([station, [first, ...more]]) => ({
      station,
      title: first?.next?.short ?? null,
      count: 1 + more.length,
    }))
}
