import { Ajv, type ValidateFunction } from 'ajv'
import type { CheckedGuide } from '../../lib/check'
import { dayNumber } from '../../lib/notation/dayNumber'

const YEN = { type: 'integer', minimum: 0 }
const DAY = { type: 'integer' }
const IN_FULL = { not: { exclusiveMinimum: 0, exclusiveMaximum: 1000 } }
const atMost = (name: string) => ({ maximum: { $data: `1/${name}` } })

/**
 * @returns the rules as far as JSON schema has words for them, with Ajv's `$data`. Left out: check
 * digit, sums, rate × covered costs and its rounding.
 */
export function jsonSchemaOf({ subsidy }: CheckedGuide, asOf: Temporal.PlainDate) {
  const properties = {
    facilityCode: { type: 'string', pattern: '^(?:[0-3][0-9]|4[0-7]|[5-9][0-9])[1346][0-9]{7}$' },
    facilityKind: { enum: subsidy.terms.flatMap(({ kinds }) => kinds) },
    costs: {
      type: 'object',
      properties: Object.fromEntries(
        subsidy.items.map(({ id }) => [id, { allOf: [YEN, IN_FULL] }]),
      ),
      required: subsidy.items.map(({ id }) => id),
    },
    totalCost: { allOf: [{ ...YEN, ...atMost('receiptTotal') }, IN_FULL] },
    requestedAmount: { allOf: [{ type: 'integer', exclusiveMinimum: 0 }, IN_FULL] },
    receiptTotal: { ...YEN, const: { $data: '1/breakdownTotal' } },
    breakdownTotal: YEN,
    receiptDate: { ...DAY, ...atMost('applicationDate') },
    completionDate: {
      allOf: [
        { ...DAY, maximum: dayNumber(asOf) },
        atMost('applicationDate'),
        atMost('operationStartDate'),
      ],
    },
    operationStartDate: DAY,
    applicationDate: DAY,
    alreadySubsidised: { const: false },
    files: {
      type: 'array',
      allOf: [
        { contains: { type: 'string', pattern: '領収|レシート|[Rr]eceipt' } },
        { contains: { type: 'string', pattern: '内訳|明細|[Bb]reakdown' } },
        { not: { contains: { type: 'string', pattern: '見積|請求|[Ii]nvoice' } } },
      ],
    },
    facility: { type: 'object', properties: { subsidised: { enum: [false, null] } } },
    openTasks: { type: 'array', maxItems: 0 },
  }
  const pharmacies = { properties: { facilityKind: { enum: ['pharmacy', 'chainPharmacy'] } } }
  const schema = {
    type: 'object',
    properties,
    required: Object.keys(properties),
    allOf: [
      {
        if: pharmacies,
        // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word.
        then: { properties: { facilityCode: { pattern: '^..4' } } },
        else: { properties: { facilityCode: { pattern: '^..[136]' } } },
      },
      ...subsidy.terms.map(({ kinds, cap }) => ({
        if: { properties: { facilityKind: { enum: kinds } } },
        // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word.
        then: { properties: { requestedAmount: { maximum: cap } } },
      })),
      {
        if: { properties: { facility: { properties: { adapted: { const: true } } } } },
        // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word.
        then: { properties: { costs: { properties: { receiptComputer: { const: 0 } } } } },
      },
    ],
  }
  const compiled: ValidateFunction = new Ajv({
    $data: true,
    allErrors: true,
    strict: false,
  }).compile(schema)
  return compiled
}
