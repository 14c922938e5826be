import { kindName } from '../check/kindName'
import { kindsToChoose } from '../guide'
import type { Guide } from '../guide/schema'
import { FACILITY_KINDS, type FacilityKind } from '../notation/facilityKind'
import { renderMessage } from '../text'

/** A kind of facility to choose, with its name on screen. */
interface KindChoice {
  readonly value: FacilityKind
  readonly label: string
}

/**
 * @param guide of the facility; `undefined` while none is loaded.
 * @param chosen the facility's kind; it stays to be seen under a guide that does not know it.
 * @returns the kinds of the trade, then those that only the guide's subsidy knows.
 */
export function kindChoices(
  guide: Pick<Guide, 'subsidy'> | undefined,
  chosen: FacilityKind | null = null,
): readonly KindChoice[] {
  const kinds = new Set<FacilityKind>(guide ? kindsToChoose(guide) : FACILITY_KINDS)
  if (chosen !== null) kinds.add(chosen)
  return [...kinds].map((value) => ({ value, label: renderMessage(kindName(value)) }))
}
