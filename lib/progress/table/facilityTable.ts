import { wordSet } from '../../notation/folded'
import type { Due, Stage } from '../facility/progressOf'
import type { FacilityRow } from './facilityRow'
import { stationOf } from './stationTotals'

/** Columns that the table can be sorted by. */
export const COLUMNS = ['name', 'code', 'kind', 'progress', 'next', 'deadline', 'changed'] as const
export type Column = (typeof COLUMNS)[number]

/** The state of a facility's deadline: passed, within a number of days, or why it has none. */
const DUE_GROUPS = ['passed', 'within30', 'later', 'unknown', 'applied', 'inapplicable'] as const
type DueGroup = (typeof DUE_GROUPS)[number]

/** Filters by deadline. `none` matches facilities that have applied or cannot apply. */
export const DEADLINES = [...DUE_GROUPS, 'none'] as const
export type DeadlineFilter = (typeof DEADLINES)[number]

export interface Sort {
  readonly by: Column
  readonly descending: boolean
}

/** A filter of rows; `null` matches all. */
export interface Filter {
  readonly query: string
  /** The next task's id, or `AT_END`. */
  readonly station: string | null
  readonly deadline: DeadlineFilter | null
  readonly stage: Stage | null
  /** Whether archived facilities are included. */
  readonly archived: boolean
}

export const NO_FILTER: Filter = {
  query: '',
  station: null,
  deadline: null,
  stage: null,
  archived: false,
}

/** Days before a deadline from which it counts as near. */
const NEAR = 30

const collator = new Intl.Collator('ja', { numeric: true })

/** Compares two rows by one column, ascending; 0 if they are equal in it. */
const COMPARE: Readonly<Record<Column, (a: FacilityRow, b: FacilityRow) => number>> = {
  name: (a, b) => collator.compare(a.facility.name, b.facility.name),
  code: (a, b) => inOrder(a.facility.code, b.facility.code),
  kind: (a, b) => a.kindPlace - b.kindPlace,
  progress: (a, b) => share(a) - share(b),
  next: (a, b) => placeOf(a) - placeOf(b) || inOrder(a.guide.id, b.guide.id),
  deadline: (a, b) => inOrder(sortedBy(a.deadline), sortedBy(b.deadline)),
  changed: (a, b) => inOrder(a.changedAt, b.changedAt),
}

/** @returns whether a row is empty in a column: such rows come last in either direction. */
const IS_EMPTY: Partial<Record<Column, (row: FacilityRow) => boolean>> = {
  name: ({ facility }) => facility.name === '',
  code: ({ facility }) => facility.code === '',
  kind: ({ facility }) => facility.kind === null,
  next: ({ next }) => next === null,
  deadline: ({ deadline }) => deadline.state === 'applied' || deadline.state === 'inapplicable',
}

/** Makes a total order of rows, so that sorting always gives the same result. */
export function orderOf({ by, descending }: Sort): (a: FacilityRow, b: FacilityRow) => number {
  const compare = COMPARE[by]
  const isEmpty = IS_EMPTY[by] ?? (() => false)
  const turn = descending ? -1 : 1
  return (a, b) =>
    Number(isEmpty(a)) - Number(isEmpty(b)) ||
    turn * compare(a, b) ||
    Number(a.facility.name === '') - Number(b.facility.name === '') ||
    (by === 'name' ? 0 : COMPARE.name(a, b)) ||
    inOrder(a.id, b.id)
}

/**
 * Inserts changed rows into a sorted list without sorting the others again.
 * @param sorted the list, in `order`.
 * @param changed new rows, and new versions of old ones.
 */
export function withRows(
  sorted: readonly FacilityRow[],
  changed: readonly FacilityRow[],
  order: (a: FacilityRow, b: FacilityRow) => number,
): FacilityRow[] {
  const ids = new Set(changed.map(({ id }) => id))
  const rest = sorted.filter(({ id }) => !ids.has(id))
  const parts: (readonly FacilityRow[])[] = []
  let from = 0
  for (const row of changed.toSorted(order)) {
    const to = placeIn(rest, row, order, from)
    parts.push(rest.slice(from, to), [row])
    from = to
  }
  return [...parts, rest.slice(from)].flat()
}

/** @returns a function that tells whether a row passes the search and the filters. */
export function matcher({
  query,
  station,
  deadline,
  stage,
  archived,
}: Filter): (row: FacilityRow) => boolean {
  const words = wordSet(query).map(asWritten)
  return (row) =>
    (archived || !row.facility.archived) &&
    (stage === null || row.stage === stage) &&
    (station === null || stationOf(row) === station) &&
    (deadline === null || isAmong(deadline, dueGroupOf(row.deadline))) &&
    words.every((word) => row.searchText.includes(word))
}

/** @returns how near a deadline is. */
export function dueGroupOf(due: Due): DueGroup {
  if (due.state !== 'open') return due.state
  return due.days <= NEAR ? 'within30' : 'later'
}

function isAmong(wanted: DeadlineFilter, group: DueGroup): boolean {
  if (wanted === 'none') return group === 'applied' || group === 'inapplicable'
  return wanted === group
}

/** Sort key: dates in order, then unknown deadlines; none at all sorts as ''. */
function sortedBy(due: Due): string {
  if (due.state === 'open' || due.state === 'passed') return due.date
  return due.state === 'unknown' ? 'unknown' : ''
}

/**
 * Finds the codes that several facilities share, and those facilities. Archived ones do not count.
 */
export function sharedCodes(
  rows: readonly FacilityRow[],
): ReadonlyMap<string, readonly FacilityRow[]> {
  const having = rows.filter(({ facility }) => facility.code !== '' && !facility.archived)
  const byCode = Map.groupBy(having, ({ facility }) => facility.code)
  return new Map([...byCode].filter(([, those]) => those.length > 1))
}

/** Removes the hyphens of a code that was typed in groups: 34-1071236-2. */
function asWritten(word: string): string {
  return /^[\d-]+$/.test(word) ? word.replaceAll('-', '') : word
}

/** Finds the position of a row by binary search, from `from` on. */
function placeIn(
  sorted: readonly FacilityRow[],
  row: FacilityRow,
  order: (a: FacilityRow, b: FacilityRow) => number,
  from: number,
): number {
  let [low, high] = [from, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = sorted[middle]
    if (other && order(other, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function share({ done, tasks }: FacilityRow): number {
  return tasks === 0 ? 1 : done / tasks
}

function placeOf({ next }: FacilityRow): number {
  return next?.place ?? Number.POSITIVE_INFINITY
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
