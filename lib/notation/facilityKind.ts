/** Kinds of facility that the subsidy tells apart. */
export const FACILITY_KINDS = ['hospital', 'clinic', 'pharmacy', 'chainPharmacy'] as const

export type FacilityKind = (typeof FACILITY_KINDS)[number]
