import { type Message, message } from '../message'
import { parseFacilityCode } from '../notation'
import type { FacilityKind } from '../notation/facilityKind'
import type { ResultRow } from './checkSheet'

/** A facility as a row names it, and nothing else of the row. */
export interface SheetFacility {
  /** As a spreadsheet counts rows, from 1. */
  readonly row: number
  readonly code: string
  readonly name: string
  /** `null` where the row does not say. */
  readonly kind: FacilityKind | null
}

/** The facilities of a file, before any of them is kept. */
export interface FileFacilities {
  readonly fresh: readonly SheetFacility[]
  /** Their code is there already: under which name. */
  readonly known: readonly (SheetFacility & { readonly as: string })[]
  readonly skipped: readonly (SheetFacility & { readonly reason: Message })[]
}

/**
 * @param names of the facilities that are there, by code.
 * @returns which rows of a checked file name a facility that is not there yet.
 */
export function facilitiesIn(
  rows: readonly ResultRow[],
  names: ReadonlyMap<string, string>,
): FileFacilities {
  const fresh: FileFacilities['fresh'][number][] = []
  const known: FileFacilities['known'][number][] = []
  const skipped: FileFacilities['skipped'][number][] = []
  const firstOf = new Map<string, number>()
  for (const { number: row, code, name, kind, unread } of rows) {
    const facility = { row, code, name, kind }
    const as = names.get(code)
    const before = firstOf.get(code)
    const reason = unread ? message('addRowUnread') : whyNot(code)
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

/** @returns why a code is none to keep a facility by; `null` for a sound one. */
function whyNot(code: string): Message | null {
  const parsed = parseFacilityCode(code)
  if (!parsed.ok) return parsed.reason
  return parsed.value.check === 'fails' ? message('addRowCheckDigit', code) : null
}
