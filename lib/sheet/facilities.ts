import { type Message, message } from '../message'
import { parseFacilityCode } from '../notation'
import type { FacilityKind } from '../notation/facilityKind'
import { readCell } from './cell'
import type { ResultRow } from './checkSheet'

/** A facility named in a row, without the row's other data. */
interface SheetFacility {
  /** As a spreadsheet counts rows, from 1. */
  readonly row: number
  readonly code: string
  readonly name: string
  /** `null` if the row has none. */
  readonly kind: FacilityKind | null
}

/** The attributes of a facility in the list that a file can have. */
interface ListedFacility {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: FacilityKind | null
  readonly archived: boolean
}

/** The facilities of a file compared with the list, before any is added or changed. */
export interface FileFacilities {
  readonly fresh: readonly SheetFacility[]
  /** Facilities of the list that have another name or kind in the file. */
  readonly changed: readonly (SheetFacility & { readonly from: ListedFacility })[]
  readonly same: readonly (SheetFacility & { readonly from: ListedFacility })[]
  readonly skipped: readonly (SheetFacility & { readonly reason: Message })[]
  /** Facilities of the list that the file does not have: they stay as they are. */
  readonly absent: readonly ListedFacility[]
}

/** Compares the facilities of a checked file with those of the list. */
export function facilitiesIn(
  rows: readonly ResultRow[],
  listed: readonly ListedFacility[],
): FileFacilities {
  const fresh: FileFacilities['fresh'][number][] = []
  const changed: FileFacilities['changed'][number][] = []
  const same: FileFacilities['same'][number][] = []
  const skipped: FileFacilities['skipped'][number][] = []
  const byCode = new Map(listed.map((one) => [one.code, one]))
  const byEnd = Map.groupBy(listed, ({ code }) => code.slice(-SHORT))
  const twoNames = namedTwice(rows)
  const firstOf = new Map<string, number>()
  for (const { number: row, code: written, name, kind, unreadable } of rows) {
    const code = wholeCode(written, name, byEnd)
    const facility = { row, code, name, kind }
    const from = byCode.get(code)
    const before = firstOf.get(code)
    const other = twoNames.get(code)?.find((number) => number !== row)
    const reason = unreadable ? message('addRowUnread') : codeProblem(code)
    if (reason !== null) skipped.push({ ...facility, reason })
    else if (other !== undefined) {
      // Which name is right only the person knows.
      firstOf.set(code, before ?? row)
      skipped.push({ ...facility, reason: message('sheetSameCode', String(other)) })
    } else if (before !== undefined) {
      skipped.push({ ...facility, reason: message('sheetSameCode', String(before)) })
    } else {
      firstOf.set(code, row)
      if (from === undefined) fresh.push(facility)
      else if (isOther(facility, from)) changed.push({ ...facility, from })
      else same.push({ ...facility, from })
    }
  }
  const absent = listed.filter(({ code, archived }) => !archived && !firstOf.has(code))
  return { fresh, changed, same, skipped, absent }
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
  const named = rows.filter(({ code, name, unreadable }) => !unreadable && code && name)
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
