/** The kinds of facility that the trade tells apart, and that rules know more of than the name. */
export const FACILITY_KINDS = ['hospital', 'clinic', 'pharmacy', 'chainPharmacy'] as const

export type TradeKind = (typeof FACILITY_KINDS)[number]

/** A kind that only a guide's subsidy knows, by its name: `own:訪問看護ステーション`. */
export type OwnKind = `own:${string}`

/** Without characters that nobody sees; longer names are no names of kinds. */
export const OWN_KIND = /^own:[^\p{Cc}\p{Cf}]{1,40}$/u

export type FacilityKind = TradeKind | OwnKind

/** @returns the kind that a guide calls so. */
export function ownKind(name: string): OwnKind {
  return `own:${name}`
}

/** @returns whether a kind is one that only guides know. */
export function isOwnKind(kind: unknown): kind is OwnKind {
  return typeof kind === 'string' && OWN_KIND.test(kind)
}

/** @returns the name of a kind that only guides know, as the guide writes it. */
export function nameOfOwnKind(kind: OwnKind): string {
  return kind.slice('own:'.length)
}

/** @returns whether a text is a kind of facility. */
export function isFacilityKind(text: string): text is FacilityKind {
  return FACILITY_KINDS.some((kind) => kind === text) || isOwnKind(text)
}

/** @returns whether a kind is a pharmacy of any size. */
export function isPharmacy(kind: FacilityKind | null): boolean {
  return kind === 'pharmacy' || kind === 'chainPharmacy'
}
