import { wordSet } from '../../notation/folded'
import type { Due, Stage } from '../facility/progressOf'
import type { FacilityRow } from './facilityRow'

/** What the table can be sorted by. */
export const COLUMNS = ['name', 'code', 'kind', 'progress', 'next', 'deadline', 'changed'] as const
export type Column = (typeof COLUMNS)[number]

/** How a facility stands to its deadline: passed, within so many days, or why there is none. */
const NEARNESS = ['passed', 'within30', 'later', 'unknown', 'applied', 'inapplicable'] as const
type Nearness = (typeof NEARNESS)[number]

/** Deadlines that are looked for; `none` is to be kept in mind by those that applied, or cannot. */
export const DEADLINES = [...NEARNESS, 'none'] as const
export type DeadlineFilter = (typeof DEADLINES)[number]

export interface Sort {
  readonly by: Column
  readonly descending: boolean
}

/** Which rows are looked for; `null` for all. */
export interface Filter {
  readonly query: string
  /** The step of the next thing to do, as a row calls it. */
  readonly step: string | null
  readonly deadline: DeadlineFilter | null
  readonly stage: Stage | null
  /** Whether the archived ones are among them. */
  readonly archived: boolean
}

export const NO_FILTER: Filter = {
  query: '',
  step: null,
  deadline: null,
  stage: null,
  archived: false,
}

/** Days before the deadline from which it counts as near. */
const NEAR = 30

const collator = new Intl.Collator('ja', { numeric: true })

/** Compares two rows by one column, upwards; 0 where it does not tell them apart. */
const COMPARE: Readonly<Record<Column, (a: FacilityRow, b: FacilityRow) => number>> = {
  name: (a, b) => collator.compare(a.facility.name, b.facility.name),
  code: (a, b) => inOrder(a.facility.code, b.facility.code),
  kind: (a, b) => a.kindPlace - b.kindPlace,
  progress: (a, b) => share(a) - share(b),
  next: (a, b) => placeOf(a) - placeOf(b) || inOrder(a.guide.id, b.guide.id),
  deadline: (a, b) => inOrder(sortedBy(a.deadline), sortedBy(b.deadline)),
  changed: (a, b) => inOrder(a.changedAt, b.changedAt),
}

/** Where a column has nothing to say, which comes last in either direction. */
const IS_EMPTY: Partial<Record<Column, (row: FacilityRow) => boolean>> = {
  name: ({ facility }) => facility.name === '',
  code: ({ facility }) => facility.code === '',
  kind: ({ facility }) => facility.kind === null,
  next: ({ next }) => next === null,
  deadline: ({ deadline }) => deadline.state === 'applied' || deadline.state === 'inapplicable',
}

/** @returns an order in which no two rows are equal, so that it is the same every time. */
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
 * Puts changed rows into a sorted list: the others are neither made nor compared anew.
 * @param sorted by `order`.
 * @param changed new rows, and what has taken the place of old ones.
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

/**
 * @param today in Tokyo.
 * @returns whether a row is among those that are looked for.
 */
export function matcher(
  { query, step, deadline, stage, archived }: Filter,
  today: Temporal.PlainDate,
): (row: FacilityRow) => boolean {
  const words = wordSet(query).map(asWritten)
  const nearness = deadlines(today)
  return (row) =>
    (archived || !row.facility.archived) &&
    (stage === null || row.stage === stage) &&
    (step === null || row.next?.step === step) &&
    (deadline === null || isAmong(deadline, nearness(row.deadline))) &&
    words.every((word) => row.found.includes(word))
}

/**
 * @param today in Tokyo.
 * @returns how near a deadline is; days are compared as texts, since rows are many.
 */
export function deadlines(today: Temporal.PlainDate): (due: Due) => Nearness {
  const [now, near] = [today.toString(), today.add({ days: NEAR }).toString()]
  return (due) => {
    if (due.state !== 'open') return due.state
    if (due.date < now) return 'passed'
    return due.date <= near ? 'within30' : 'later'
  }
}

function isAmong(wanted: DeadlineFilter, nearness: Nearness): boolean {
  if (wanted === 'none') return nearness === 'applied' || nearness === 'inapplicable'
  return wanted === nearness
}

/** Days in their order, then what has to be asked for, then what is done with. */
function sortedBy(due: Due): string {
  return due.state === 'open' ? due.date : due.state === 'unknown' ? 'unknown' : ''
}

/** @returns of every code that several facilities have, whose it is; archived ones do not count. */
export function sharedCodes(
  rows: readonly FacilityRow[],
): ReadonlyMap<string, readonly FacilityRow[]> {
  const having = rows.filter(({ facility }) => facility.code !== '' && !facility.archived)
  const byCode = Map.groupBy(having, ({ facility }) => facility.code)
  return new Map([...byCode].filter(([, those]) => those.length > 1))
}

/** A code may be asked for in groups: 34-1071236-2. */
function asWritten(word: string): string {
  return /^[\d-]+$/.test(word) ? word.replaceAll('-', '') : word
}

/** The first place from `from` on before which nothing comes after `row`. */
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
