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

/** The facilities of a file, before any is added. */
export interface FileFacilities {
  readonly fresh: readonly SheetFacility[]
  /** Facilities whose code exists already, with the existing one's name. */
  readonly known: readonly (SheetFacility & { readonly as: string })[]
  readonly skipped: readonly (SheetFacility & { readonly reason: Message })[]
}

/**
 * Sorts the facilities of a checked file into new, known and skipped ones.
 * @param names the names of the stored facilities, by code.
 */
export function facilitiesIn(
  rows: readonly ResultRow[],
  names: ReadonlyMap<string, string>,
): FileFacilities {
  const fresh: FileFacilities['fresh'][number][] = []
  const known: FileFacilities['known'][number][] = []
  const skipped: FileFacilities['skipped'][number][] = []
  const firstOf = new Map<string, number>()
  for (const { number: row, code, name, kind, unreadable } of rows) {
    const facility = { row, code, name, kind }
    const as = names.get(code)
    const before = firstOf.get(code)
    const reason = unreadable ? message('addRowUnread') : codeProblem(code)
    if (reason !== null) skipped.push({ ...facility, reason })
    else if (before !== undefined) {
      skipped.push({ ...facility, reason: message('sheetSameCode', String(before)) })
    } else {
      firstOf.set(code, row)
      if (as === undefined) fresh.push(facility)
      else known.push({ ...facility, as })
    }
  }
  return { fresh, known, skipped }
}

/** Finds why a code cannot be stored; `null` for a valid one. */
function codeProblem(code: string): Message | null {
  const parsed = parseFacilityCode(code)
  if (!parsed.ok) return parsed.reason
  return parsed.value.check === 'fails' ? message('addRowCheckDigit', code) : null
}
