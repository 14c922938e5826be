import fc from 'fast-check'
import type { Application, AttachmentPlace, Fact } from '../../lib/check'
import { FACILITY_KINDS } from '../../lib/notation/facilityKind'
import { code, empty, guide, read, unclear } from './example'

/** A field in any state but missing. */
function anyFact<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> {
  return fc.oneof(
    { weight: 4, arbitrary: values.map((value) => read(value)) },
    fc.constant(empty()),
    fc.constant(unclear()),
  )
}

const yen = fc.oneof(
  fc.integer({ min: -10, max: 1_000_000 }),
  fc.constantFrom(41_000, 128_000, 41_000_000),
)
const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => Temporal.PlainDate.from('2024-06-01').add({ days }))
const codes = fc.constantFrom('3410712362', '3410712363', '3440712366').map((text) => code(text))
const names = fc.array(
  fc.constantFrom(
    '領収書.pdf',
    '内訳書.pdf',
    '見積書.pdf',
    '請求書.pdf',
    'IMG_1.jpg',
    '領収書.exe',
    '領収書と内訳書.pdf',
    '有',
    'なし',
  ),
  { maxLength: 3 },
)
const place = fc.record<AttachmentPlace>({
  wants: fc.constantFrom('receipt', 'breakdown', 'any'),
  names,
  fieldId: fc.constant('files'),
  label: fc.constant('添付'),
})

/**
 * Any application whose form and first answers do not contradict each other. Where they do, what
 * is known after a field is gone is the answer alone, and that can be in order.
 */
export const anyApplication: fc.Arbitrary<Application> = fc
  .record({
    facilityCode: codes,
    facilityName: anyFact(fc.constantFrom('みほん診療所', 'みほん病院', 'みほん薬局')),
    facilityKind: anyFact(fc.constantFrom(...FACILITY_KINDS)),
    costs: fc.record(Object.fromEntries(guide.subsidy.items.map(({ id }) => [id, anyFact(yen)]))),
    totalCost: anyFact(yen),
    requestedAmount: anyFact(yen),
    receiptTotal: anyFact(yen),
    breakdownTotal: anyFact(yen),
    receiptDate: anyFact(day),
    completionDate: anyFact(day),
    operationStartDate: anyFact(day),
    applicationDate: anyFact(day),
    alreadySubsidised: anyFact(fc.boolean()),
    attachments: fc.array(place, { maxLength: 3 }),
    adapted: fc.constantFrom(true, false, null),
    openTasks: fc.constantFrom([], ['運用テスト']),
    applied: fc.constantFrom(true, false, null),
    sharedBreakdowns: fc.array(yen, { maxLength: 3 }),
    answered: fc.boolean(),
  })
  .map(({ adapted, answered, ...fields }) => {
    const { facilityKind, alreadySubsidised } = fields
    const kind = answered && facilityKind.state === 'read' ? facilityKind.value : null
    const subsidised =
      answered && alreadySubsidised.state === 'read' ? alreadySubsidised.value : null
    return { ...fields, facility: { kind, adapted, subsidised } }
  })
