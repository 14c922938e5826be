import type { FacilityKind } from '../guide/schema'
import { type Message, type MessageKey, message } from '../message'

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
