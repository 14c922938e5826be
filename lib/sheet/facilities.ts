import { type Message, message } from '../message'
import { parseFacilityCode } from '../notation'
import type { FacilityKind } from '../notation/facilityKind'
import { plain } from '../notation/plain'
import { readCell } from './cell'
import type { ResultRow } from './checkSheet'

/** A facility named in a row, without the row's other data. */
interface SheetFacility {
  /** As a spreadsheet counts rows, from 1. */
  readonly row: number
  /** '' if the row has none. */
  readonly code: string
  readonly name: string
  /** `null` if the row has none. */
  readonly kind: FacilityKind | null
}

/** The attributes of a facility in the list that a file can have. */
export interface ListedFacility {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: FacilityKind | null
  readonly archived: boolean
}

/** A row whose facility is not in the list. */
export interface FreshFacility extends SheetFacility {
  /** Facilities of the list with the same name and another code, as after a succession (承継). */
  readonly namesakes: readonly ListedFacility[]
}

/** A facility of the list, and what a row has for it. */
export interface MatchedFacility extends SheetFacility {
  readonly from: ListedFacility
}

/** The facilities of a file compared with the list, before any is added or changed. */
export interface FileFacilities {
  readonly fresh: readonly FreshFacility[]
  /** Facilities of the list that have another name or kind in the file. */
  readonly changed: readonly MatchedFacility[]
  readonly same: readonly MatchedFacility[]
  /**
   * Facilities of the list that only a person can decide about: with the code of an archived one, or
   * with the name of one while the code of either is missing.
   */
  readonly asked: readonly MatchedFacility[]
  readonly skipped: readonly (SheetFacility & { readonly reason: Message })[]
  /** Facilities of the list that the file does not have: they stay as they are. */
  readonly absent: readonly ListedFacility[]
}

/** The place of a row among the facilities of its file. */
type Placed =
  | { readonly to: 'fresh'; readonly namesakes: readonly ListedFacility[] }
  | { readonly to: 'asked' | 'matched'; readonly from: ListedFacility }
  | { readonly to: 'skipped'; readonly reason: Message }

/** Compares the facilities of a checked file with those of the list. */
export function facilitiesIn(
  rows: readonly ResultRow[],
  listed: readonly ListedFacility[],
): FileFacilities {
  const fresh: FreshFacility[] = []
  const changed: MatchedFacility[] = []
  const same: MatchedFacility[] = []
  const asked: MatchedFacility[] = []
  const skipped: FileFacilities['skipped'][number][] = []
  const byEnd = Map.groupBy(listed, ({ code }) => code.slice(-SHORT))
  const wholeCodes = rows.map(({ code, name }) => wholeCode(code, name, byEnd))
  const place = placeOf(rows, wholeCodes, listed)
  for (const [index, { number: row, name, kind, unreadable }] of rows.entries()) {
    const facility = { row, code: wholeCodes[index] ?? '', name, kind }
    const placed: Placed = unreadable
      ? { to: 'skipped', reason: message('addRowUnread') }
      : place(facility)
    if (placed.to === 'skipped') skipped.push({ ...facility, reason: placed.reason })
    else if (placed.to === 'fresh') fresh.push({ ...facility, namesakes: placed.namesakes })
    else {
      const matched = { ...facility, from: placed.from }
      if (placed.to === 'asked') asked.push(matched)
      else if (isOther(facility, placed.from)) changed.push(matched)
      else same.push(matched)
    }
  }
  const codes = new Set(wholeCodes)
  const ids = new Set(asked.map(({ from }) => from.id))
  const absent = listed.filter(
    ({ id, code, archived }) => !archived && !ids.has(id) && (code === '' || !codes.has(code)),
  )
  return { fresh, changed, same, asked, skipped, absent }
}

/**
 * @param codes of the rows, in their order.
 * @returns a function that places the rows, which are handed in one after the other.
 */
function placeOf(
  rows: readonly ResultRow[],
  codes: readonly string[],
  listed: readonly ListedFacility[],
): (facility: SheetFacility) => Placed {
  // Of two with one code the one that is in use counts.
  const inUseLast = listed.toSorted((a, b) => Number(b.archived) - Number(a.archived))
  const byCode = new Map(inUseLast.map((one) => [one.code, one]))
  const byName = Map.groupBy(listed, ({ name }) => nameKey(name))
  const inFile = new Set(codes)
  const readable = rows.filter(({ unreadable }) => !unreadable)
  const rowsByName = Map.groupBy(readable, ({ name }) => nameKey(name))
  const twoNames = namedTwice(readable)
  const firstOf = new Map<string, number>()

  /** Namesakes with a row of their own in the file are other facilities for certain. */
  const namesakesOf = (name: string) =>
    name === ''
      ? []
      : (byName.get(nameKey(name)) ?? []).filter(({ code }) => code === '' || !inFile.has(code))
  const twinOf = ({ row, name }: SheetFacility) =>
    rowsByName.get(nameKey(name))?.find(({ number }) => number !== row)

  const byItsName = (facility: SheetFacility): Placed => {
    const twin = twinOf(facility)
    if (twin) return { to: 'skipped', reason: message('addSameName', String(twin.number)) }
    const namesakes = namesakesOf(facility.name)
    const [from, another] = namesakes
    if (from === undefined) return { to: 'fresh', namesakes }
    if (another === undefined) return { to: 'asked', from }
    return { to: 'skipped', reason: message('addManyNamesakes', String(namesakes.length)) }
  }

  return (facility) => {
    const { row, code, name } = facility
    if (code === '' && nameKey(name) !== '') return byItsName(facility)
    const problem = codeProblem(code)
    if (problem !== null) return { to: 'skipped', reason: problem }
    const before = firstOf.get(code)
    // Which name is right only the person knows.
    const other = twoNames.get(code)?.find((number) => number !== row) ?? before
    firstOf.set(code, before ?? row)
    if (other !== undefined)
      return { to: 'skipped', reason: message('sheetSameCode', String(other)) }
    const from = byCode.get(code)
    if (from) return { to: from.archived ? 'asked' : 'matched', from }
    const namesakes = namesakesOf(name)
    const [only, another] = namesakes
    const isPerhapsThis = only?.code === '' && another === undefined && !twinOf(facility)
    return isPerhapsThis ? { to: 'asked', from: only } : { to: 'fresh', namesakes }
  }
}

/** @returns what names have in common that differ only in the way of writing. */
function nameKey(name: string): string {
  return plain(name).replace(/\s+/g, '')
}

/** Digits of a code without prefecture and 点数表番号. */
const SHORT = 7

/** @returns the code of the facility in the list that has the same name and the same last seven digits. */
function wholeCode(
  code: string,
  name: string,
  byEnd: ReadonlyMap<string, readonly ListedFacility[]>,
): string {
  if (code.length !== SHORT || name === '') return code
  const [only, another] = (byEnd.get(code) ?? []).filter((one) => one.name === name)
  return only !== undefined && another === undefined ? only.code : code
}

/** @returns the rows of each code that has different names in the file. */
function namedTwice(rows: readonly ResultRow[]): ReadonlyMap<string, readonly number[]> {
  const named = rows.filter(({ code, name }) => code && name)
  const groups = [...Map.groupBy(named, ({ code }) => code)]
  return new Map(
    groups
      .filter(([, some]) => new Set(some.map(({ name }) => name)).size > 1)
      .map(([code, some]) => [code, some.map(({ number }) => number)]),
  )
}

/** @returns whether the file has other attributes; its empty cells do not count. */
function isOther({ name, kind }: SheetFacility, from: ListedFacility): boolean {
  return (name !== '' && name !== from.name) || (kind !== null && kind !== from.kind)
}

/** Finds why a code cannot be stored; `null` for a valid one. */
function codeProblem(code: string): Message | null {
  const cell = readCell('facilityCode', code)
  if ('unrecoverable' in cell) return cell.unrecoverable
  const parsed = parseFacilityCode(code)
  if (!parsed.ok) return parsed.reason
  return parsed.value.check === 'fails' ? message('addRowCheckDigit', code) : null
}
