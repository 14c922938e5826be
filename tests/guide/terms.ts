import type { Guide, Terms } from '../../lib/guide/schema'
import type { FacilityKind } from '../../lib/notation/facilityKind'

/** @returns a guide's rate and caps for a kind of facility. */
export function termsFor({ id, subsidy }: Guide, kind: FacilityKind): Terms {
  const terms = subsidy.terms.find(({ kinds }) => kinds.includes(kind))
  if (terms === undefined) throw new Error(`${id} has no terms for ${kind}`)
  return terms
}
