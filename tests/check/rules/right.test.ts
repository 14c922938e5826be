import { describe, expect, test } from 'vitest'
import type { Application } from '../../../lib/check'
import { readWithoutTax } from '../../../lib/check/factBuilders'
import { parseFacilityCode } from '../../../lib/notation'
import { anApplication, code, empty, MISSING, outcomeOf, read, unclear } from '../example'

const NO_ANSWERS = { kind: null, adapted: null, subsidised: null }

/** What a rule gives as the right value of an application with these changes. */
const rightOf = (rule: string, changes: Partial<Application>) =>
  outcomeOf(rule, anApplication(changes)).right

const costs = (mobile: Application['totalCost'], receiptComputer: Application['totalCost']) => ({
  costs: { mobile, receiptComputer },
})

/** A field with a text that is no code, as the form reads it. */
function codeText(text: string): Application['facilityCode'] {
  const parsed = parseFacilityCode(text)
  if (parsed.ok) throw new Error(`${text} is a code`)
  return { state: 'unclear', fieldId: 'code', label: 'コード', ...parsed }
}

describe('the requested amount can be as high as', () => {
  const most = (yen: number) => ({ is: 'most', yen })

  test.each<[string, number, Partial<Application>]>([
    ['the estimate, where it is above the cap', 128_000, { requestedAmount: read(150_000) }],
    [
      'the estimate, where it is above the cap and the costs allow less',
      97_000,
      { ...costs(empty(), read(130_000)), requestedAmount: read(150_000) },
    ],
    [
      'the estimate, where it is above rate × costs',
      97_000,
      { ...costs(empty(), read(130_000)), requestedAmount: read(128_000) },
    ],
    [
      'the estimate, where only the rounding speaks against it',
      74_000,
      { ...costs(empty(), read(99_999)), requestedAmount: read(74_500) },
    ],
    [
      'the cap, while a cost is not known',
      128_000,
      { ...costs(unclear(), read(130_000)), requestedAmount: read(150_000) },
    ],
    [
      'the cap, while a cost is without tax',
      128_000,
      { ...costs(readWithoutTax(10_000), read(10_000)), requestedAmount: read(150_000) },
    ],
    [
      'the cap of the kind that the person answered, where the form does not ask',
      128_000,
      { facilityKind: MISSING, requestedAmount: read(150_000) },
    ],
    [
      'the estimate, where the answered kind is another one with the same terms',
      128_000,
      { facilityKind: read('pharmacy'), requestedAmount: read(150_000) },
    ],
  ])('%s', (_, yen, changes) => {
    expect(rightOf('requested-amount', changes)).toEqual(most(yen))
  })

  test.each<[string, Partial<Application>]>([
    ['it is right', {}],
    ['it is empty', { requestedAmount: empty() }],
    ['it is nothing', { requestedAmount: read(0) }],
    ['it is probably too low', { requestedAmount: read(12_800) }],
    [
      'the kind is not known',
      { facilityKind: MISSING, facility: NO_ANSWERS, requestedAmount: read(999_999) },
    ],
    [
      'the person answered another kind',
      { facilityKind: read('hospital'), requestedAmount: read(999_999) },
    ],
    [
      'it is below the cap and a cost is without tax',
      { ...costs(readWithoutTax(10_000), read(10_000)), requestedAmount: read(100_000) },
    ],
  ])('nothing that is certain, where %s', (_, changes) => {
    expect(rightOf('requested-amount', changes)).toBeUndefined()
  })
})

describe('the total', () => {
  test('is the sum of its items, where it is less than can be', () => {
    expect(rightOf('total-cost', { totalCost: read(17_100) })).toEqual({
      is: 'amount',
      yen: 171_000,
    })
  })

  test.each<[string, Partial<Application>]>([
    ['it is right', {}],
    ['it is higher, and can hold other costs', { totalCost: read(200_000) }],
    [
      'it may hold only what is covered',
      { ...costs(read(50_000), read(130_000)), totalCost: read(171_000) },
    ],
    ['it is without tax', { totalCost: readWithoutTax(100_000) }],
    [
      'an item is without tax',
      { ...costs(readWithoutTax(41_000), read(130_000)), totalCost: read(1) },
    ],
    ['an item is negative', { ...costs(read(-1), read(130_000)), totalCost: read(1) }],
    ['an item is not known', { ...costs(unclear(), read(130_000)), totalCost: read(1) }],
    ['it is negative', { totalCost: read(-1) }],
  ])('is nothing that is certain, where %s', (_, changes) => {
    expect(rightOf('total-cost', changes)).toBeUndefined()
  })
})

describe('the code', () => {
  const zero = { facilityCode: codeText('110712361'), facilityKind: MISSING, facility: NO_ANSWERS }

  test('is the one whose 0 in front was dropped, where its check digit holds', () => {
    expect(rightOf('facility-code', zero)).toEqual({ is: 'code', digits: '0110712361' })
  })

  test('is the one whose 点数表番号 was left out between its two boxes', () => {
    const facilityCode = codeText('34-0712362')
    expect(rightOf('facility-code', { facilityCode })).toEqual({ is: 'code', digits: '3410712362' })
  })

  test.each<[string, Partial<Application>]>([
    ['it is right', {}],
    [
      'it is written in full-width digits, which are read',
      { facilityCode: code('３４１０７１２３６２') },
    ],
    ['no check digit says which digit is left out', { facilityCode: codeText('110712362') }],
    ['it would be of another kind then', { ...zero, facilityKind: read('pharmacy') }],
    ['its check digit fails, as that of a provisional code', { facilityCode: code('3410712363') }],
    ['seven digits stand there', { facilityCode: codeText('0712362') }],
  ])('is nothing that is certain, where %s', (_, changes) => {
    expect(rightOf('facility-code', changes)).toBeUndefined()
  })
})

describe('the kind', () => {
  test('is the one that the person answered, where the code speaks for it as well', () => {
    expect(rightOf('facility-kind', { facilityKind: read('pharmacy') })).toEqual({
      is: 'kind',
      kind: 'clinic',
    })
  })

  test.each<[string, Partial<Application>]>([
    ['both can have that code', { facilityKind: read('hospital') }],
    [
      'the code cannot be trusted',
      { facilityKind: read('pharmacy'), facilityCode: code('3410712363') },
    ],
    ['the code is not known', { facilityKind: read('pharmacy'), facilityCode: MISSING }],
    ['the person did not answer', { facilityKind: read('pharmacy'), facility: NO_ANSWERS }],
  ])('is nothing that is certain, where %s', (_, changes) => {
    expect(rightOf('facility-kind', changes)).toBeUndefined()
  })
})

test.each([
  ['receipt-date', { receiptDate: read(Temporal.PlainDate.from('2027-01-01')) }],
  ['completion-date', { completionDate: read(Temporal.PlainDate.from('2027-01-01')) }],
  ['totals-agree', { receiptTotal: read(1), breakdownTotal: read(2) }],
  ['in-thousands', { requestedAmount: read(128) }],
  ['bought', costs(empty(), empty())],
  ['already-subsidised', { alreadySubsidised: read(true) }],
] as const)('%s gives no value: more than one could be right', (rule, changes) => {
  expect(outcomeOf(rule, anApplication(changes)).answer).not.toBe('pass')
  expect(rightOf(rule, changes)).toBeUndefined()
})
