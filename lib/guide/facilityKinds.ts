import * as z from 'zod/mini'
import { FACILITY_KINDS, OWN_KIND } from '../notation/facilityKind.ts'

/** A kind of facility in data from outside: one of the trade, or one that only a guide knows. */
export const facilityKindSchema = z.union([
  z.enum(FACILITY_KINDS),
  z.templateLiteral(['own:', z.string()]).check(z.regex(OWN_KIND)),
])
