import { type Message, type MessageKey, message } from '../message'
import type { FacilityKind } from '../notation/facilityKind'

const KEYS: Readonly<Record<FacilityKind, MessageKey>> = {
  hospital: 'kindHospital',
  clinic: 'kindClinic',
  pharmacy: 'kindPharmacy',
  chainPharmacy: 'kindChainPharmacy',
}

/** @returns the kind's name on screen. */
export function kindName(kind: FacilityKind): Message {
  return message(KEYS[kind])
}
