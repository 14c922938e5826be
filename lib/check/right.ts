import type { FacilityKind } from '../notation/facilityKind'
import type { Fact } from './application'

/** What the first field of a finding should hold, where that follows for certain from the form. */
export type Right =
  /** Yen. */
  | { readonly is: 'amount'; readonly yen: number }
  /** Yen: it must not be more, and may be less. */
  | { readonly is: 'most'; readonly yen: number }
  | { readonly is: 'code'; readonly digits: string }
  | { readonly is: 'kind'; readonly kind: FacilityKind }

/** @returns whether one of the amounts is 税抜, so that what is counted from it can be too little. */
export function isAnyWithoutTax(amounts: readonly Fact<number>[]): boolean {
  return amounts.some((amount) => amount.state === 'read' && amount.withoutTax === true)
}
