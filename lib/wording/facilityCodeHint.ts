import { kindName } from '../check/kindName'
import { type Message, message } from '../message'
import { parseFacilityCode } from '../notation/facilityCode'
import type { FacilityKind } from '../notation/facilityKind'

/**
 * @param kept the code that is stored.
 * @returns the ten digits of what was typed; what is stored already where it cannot be read.
 */
export function codeToStore(typed: string, kept: string): string {
  if (typed.trim() === '') return ''
  const read = parseFacilityCode(typed)
  return read.ok ? read.value.digits : kept
}

/** @returns what there is to say of a code while it is typed. Nothing of it stops anybody. */
export function facilityCodeHint(typed: string, kind: FacilityKind | null): readonly Message[] {
  if (typed.trim() === '') return []
  const read = parseFacilityCode(typed)
  if (!read.ok) return [read.reason, message('codeNotKept')]
  const { digits, check, kind: codeKind } = read.value
  const ofPharmacy = kind === 'pharmacy' || kind === 'chainPharmacy'
  if (kind !== null && (codeKind === 'homeNursing' || ofPharmacy !== (codeKind === 'pharmacy'))) {
    return [message('codeOtherKind', digits.charAt(2), kindName(kind))]
  }
  if (check === 'fails') return [message('checkCodeFails', digits), message('checkCodeFailsMend')]
  return check === 'holds' ? [message('checkCodeHolds', digits)] : []
}
