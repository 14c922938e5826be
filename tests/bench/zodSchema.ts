import * as z from 'zod/mini'
import type { CheckedGuide } from '../../lib/check'
import { classifyFileName, parseFacilityCode } from '../../lib/notation'
import { dayNumber } from '../../lib/notation/dayNumber'
import { FACILITY_KINDS } from '../../lib/notation/facilityKind'

const yen = z.int().check(z.nonnegative())
const day = z.int()

/** The types alone. */
const shape = z.object({
  facilityCode: z.string(),
  facilityKind: z.enum(FACILITY_KINDS),
  costs: z.record(z.string(), yen),
  totalCost: yen,
  requestedAmount: z.int().check(z.positive()),
  receiptTotal: yen,
  breakdownTotal: yen,
  receiptDate: day,
  completionDate: day,
  operationStartDate: day,
  applicationDate: day,
  alreadySubsidised: z.boolean(),
  files: z.array(z.string()),
  facility: z.object({ adapted: z.nullable(z.boolean()), subsidised: z.nullable(z.boolean()) }),
  openTasks: z.array(z.string()),
})
type Valid = z.infer<typeof shape>

/**
 * @returns the rules as a schema with refinements, as one would write it without lib/check. All
 * that is more than a type is a refinement: zod passes these over where a type is wrong.
 */
export function zodSchemaOf({ subsidy }: CheckedGuide, asOf: Temporal.PlainDate) {
  const { items, rounding: { unit } = { unit: 1 }, deadline } = subsidy
  const today = dayNumber(asOf)
  const lastDay = deadline && dayNumber(Temporal.PlainDate.from(deadline.date))
  const termsOf = ({ facilityKind }: Valid) =>
    subsidy.terms.find(({ kinds }) => kinds.includes(facilityKind))
  const sumOf = ({ costs }: Valid) => items.reduce((sum, { id }) => sum + (costs[id] ?? 0), 0)
  const shareOf = (valid: Valid) => {
    const terms = termsOf(valid)
    if (!terms) return 0
    const covered = items.map(({ id }) => Math.min(valid.costs[id] ?? 0, terms.itemCaps[id] ?? 0))
    const sum = covered.reduce((total, part) => total + part, 0)
    const { numerator, denominator } = terms.rate
    return (Math.min(sum, terms.projectCap ?? sum) * numerator) / denominator
  }
  const holds = (valid: Valid) => {
    const code = parseFacilityCode(valid.facilityCode)
    return code.ok && code.value.check !== 'fails'
  }
  const ofKind = ({ facilityKind, facilityCode }: Valid) =>
    (facilityKind === 'pharmacy' || facilityKind === 'chainPharmacy') === (facilityCode[2] === '4')
  const has = ({ files }: Valid, kind: string) =>
    files.some((name) => classifyFileName(name).kind === kind)
  const rounded = (valid: Valid) => Math.floor(shareOf(valid) / unit) * unit
  const amounts = (v: Valid) => [v.requestedAmount, v.totalCost, ...Object.values(v.costs)]

  return shape.check(
    z.refine(holds, 'check digit'),
    z.refine(ofKind, 'code of another kind'),
    z.refine((v) => v.totalCost === sumOf(v), 'total is not the sum'),
    z.refine((v) => v.receiptTotal === v.breakdownTotal, 'receipt and breakdown differ'),
    z.refine((v) => v.totalCost <= v.receiptTotal, 'total above the receipts'),
    z.refine((v) => v.requestedAmount <= (termsOf(v)?.cap ?? 0), 'above the cap'),
    z.refine((v) => v.requestedAmount <= shareOf(v), 'above the share'),
    z.refine((v) => v.requestedAmount <= rounded(v), 'above the rounded share'),
    z.refine((v) => sumOf(v) > 0, 'nothing bought'),
    z.refine((v) => amounts(v).every((each) => each === 0 || each >= 1000), 'in thousands'),
    z.refine((v) => v.completionDate <= today, 'completed in the future'),
    z.refine((v) => v.completionDate <= v.applicationDate, 'completed after applying'),
    z.refine((v) => v.completionDate <= v.operationStartDate, 'started before completion'),
    z.refine((v) => v.receiptDate <= v.applicationDate, 'paid after applying'),
    z.refine(() => lastDay === undefined || today <= lastDay, 'after the deadline'),
    z.refine((v) => has(v, 'receipt'), 'no receipt'),
    z.refine((v) => has(v, 'breakdown'), 'no breakdown'),
    z.refine((v) => !has(v, 'estimate') && !has(v, 'invoice'), 'no receipt but an estimate'),
    z.refine((v) => !v.alreadySubsidised && v.facility.subsidised !== true, 'subsidised before'),
    z.refine((v) => v.openTasks.length === 0, 'tasks open'),
    z.refine(
      (v) => v.facility.adapted !== true || !v.costs.receiptComputer,
      'adapted already, and modified again',
    ),
  )
}
