import { joined, type Message, type MessageKey, message } from '../message'
import { FACILITY_KINDS, type FacilityKind } from '../notation/facilityKind'

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

/** @returns the names of several kinds as one: 診療所・薬局. */
export function kindNames(kinds: readonly FacilityKind[]): Message {
  return joined('kindsJoined', FACILITY_KINDS.filter((kind) => kinds.includes(kind)).map(kindName))
}
