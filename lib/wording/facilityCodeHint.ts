import { kindName } from '../check/kindName'
import { belongsTo } from '../check/rules/facilityCode'
import { type Message, message } from '../message'
import { parseFacilityCode } from '../notation/facilityCode'
import type { FacilityKind } from '../notation/facilityKind'

/**
 * @param stored the stored code.
 * @returns the ten digits of the typed code; the stored code where it cannot be read.
 */
export function codeToStore(typed: string, stored: string): string {
  if (typed.trim() === '') return ''
  const read = parseFacilityCode(typed)
  return read.ok ? read.value.digits : stored
}

/** @returns hints about a code while it is typed. None of them prevents saving. */
export function facilityCodeHint(typed: string, kind: FacilityKind | null): readonly Message[] {
  if (typed.trim() === '') return []
  const read = parseFacilityCode(typed)
  if (!read.ok) return [read.reason, message('codeNotKept')]
  const { digits, check, kind: codeKind } = read.value
  if (kind !== null && !belongsTo(codeKind, kind)) {
    return [message('codeOtherKind', digits.charAt(2), kindName(kind))]
  }
  if (check === 'fails') return [message('checkCodeFails', digits), message('checkCodeFailsMend')]
  return check === 'holds' ? [message('checkCodeHolds', digits)] : []
}
