import { joined, type Message, type MessageKey, message } from '../message'
import {
  FACILITY_KINDS,
  type FacilityKind,
  isOwnKind,
  nameOfOwnKind,
  type TradeKind,
} from '../notation/facilityKind'

const KEYS: Readonly<Record<TradeKind, MessageKey>> = {
  hospital: 'kindHospital',
  clinic: 'kindClinic',
  pharmacy: 'kindPharmacy',
  chainPharmacy: 'kindChainPharmacy',
}

/** @returns the kind's name on screen; a guide's own kind as the guide writes it. */
export function kindName(kind: FacilityKind): Message {
  return isOwnKind(kind) ? message('literal', nameOfOwnKind(kind)) : message(KEYS[kind])
}

/** @returns the names of several kinds as one: 診療所・薬局. */
export function kindNames(kinds: readonly FacilityKind[]): Message {
  const ofTrade = FACILITY_KINDS.filter((kind) => kinds.includes(kind))
  return joined('kindsJoined', [...ofTrade, ...kinds.filter(isOwnKind)].map(kindName))
}
