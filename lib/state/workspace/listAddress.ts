import { STAGES } from '../../progress/facility/progressOf'
import {
  COLUMNS,
  DEADLINES,
  type Filter,
  NO_FILTER,
  type Sort,
} from '../../progress/table/facilityTable'

/** What of the list of facilities stands in its address: `#facilities/<this>`. */
export interface ListPlace {
  readonly filter: Filter
  readonly sort: Sort
  /** The facility that is open beside the list. */
  readonly opened: string | null
}

const DEFAULT_SORT: Sort = { by: 'name', descending: false }

/** @returns what the address says; what it does not know is left out. */
export function listPlaceIn(rest: string): ListPlace {
  const said = new URLSearchParams(rest)
  const oneOf = <T extends string>(known: readonly T[], name: string) =>
    known.find((each) => each === said.get(name)) ?? null
  const by = oneOf(COLUMNS, 'by')
  return {
    filter: {
      query: said.get('q') ?? NO_FILTER.query,
      station: said.get('at'),
      deadline: oneOf(DEADLINES, 'due'),
      stage: oneOf(STAGES, 'stage'),
      archived: said.has('archived'),
    },
    sort: by === null ? DEFAULT_SORT : { by, descending: said.has('down') },
    opened: said.get('open'),
  }
}

/** @returns the part of the address that says this; '' for the list as it opens. */
export function listAddress({ filter, sort, opened }: ListPlace): string {
  const { query, station, deadline, stage, archived } = filter
  const isSorted = sort.by !== DEFAULT_SORT.by || sort.descending
  const parts: Readonly<Record<string, string | null>> = {
    q: query || null,
    at: station,
    due: deadline,
    stage,
    archived: archived ? '1' : null,
    by: isSorted ? sort.by : null,
    down: isSorted && sort.descending ? '1' : null,
    open: opened,
  }
  const said = Object.entries(parts).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  )
  return new URLSearchParams(said).toString()
}

/** @returns the part of the address that says these facilities and nothing else, to be printed. */
export function pickedAddress(ids: readonly string[], sort: Sort): string {
  const order = listAddress({ filter: { ...NO_FILTER, archived: true }, sort, opened: null })
  return `${order}&ids=${ids.join()}`
}

/** @returns the facilities that the address names; `null` for all that its filters leave. */
export function pickedIn(rest: string): ReadonlySet<string> | null {
  const ids = new URLSearchParams(rest).get('ids')
  return ids === null ? null : new Set(ids.split(','))
}
