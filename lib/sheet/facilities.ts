import { type Message, message } from '../message'
import { parseFacilityCode } from '../notation'
import type { FacilityKind } from '../notation/facilityKind'
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
  const firstOf = new Map<string, number>()
  for (const { number: row, code, name, kind, unreadable } of rows) {
    const facility = { row, code, name, kind }
    const from = byCode.get(code)
    const before = firstOf.get(code)
    const reason = unreadable ? message('addRowUnread') : codeProblem(code)
    if (reason !== null) skipped.push({ ...facility, reason })
    else if (before !== undefined) {
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

/** @returns whether the file has other attributes; its empty cells do not count. */
function isOther({ name, kind }: SheetFacility, from: ListedFacility): boolean {
  return (name !== '' && name !== from.name) || (kind !== null && kind !== from.kind)
}

/** Finds why a code cannot be stored; `null` for a valid one. */
function codeProblem(code: string): Message | null {
  const parsed = parseFacilityCode(code)
  if (!parsed.ok) return parsed.reason
  return parsed.value.check === 'fails' ? message('addRowCheckDigit', code) : null
}
