import type { FacilityKind } from '../notation/facilityKind'
import type { Fact } from './application'

/** The right value of a finding's first field, where it follows for certain from the form. */
export type Right =
  /** Yen. */
  | { readonly is: 'amount'; readonly yen: number }
  /** The largest right value, yen. */
  | { readonly is: 'most'; readonly yen: number }
  | { readonly is: 'code'; readonly digits: string }
  | { readonly is: 'kind'; readonly kind: FacilityKind }

/** @returns whether one of the amounts is 税抜, so that a result from it can be too low. */
export function isAnyWithoutTax(amounts: readonly Fact<number>[]): boolean {
  return amounts.some((amount) => 'withoutTax' in amount)
}
