import { describe, expect, test } from 'vitest'
import type { Application } from '../../../../lib/check'
import { OWN_JUDGEMENT } from '../../../../lib/check/sources'
import { japanese } from '../../../japanese'
import { anApplication, empty, MISSING, outcomeOf, read, unclear } from '../../example'
import { costs } from './requested'

const asked = (changes: Partial<Application>) => outcomeOf('in-thousands', anApplication(changes))
const requestedAmount = read(128, '補助申請額', 'amount')

describe('an amount below 1,000 yen is asked about, wherever it stands', () => {
  test.each<[string, Partial<Application>]>([
    ['総事業費', { totalCost: read(171, '総事業費', 'here') }],
    ['領収書の合計額', { receiptTotal: read(171, '領収書の合計額', 'here') }],
    ['内訳書の合計額', { breakdownTotal: read(171, '内訳書の合計額', 'here') }],
    ['モバイル端末等', costs(read(171, 'モバイル端末等', 'here'), read(130_000))],
    ['改修', costs(read(41_000), read(171, '改修', 'here'))],
  ])('%s', (label, changes) => {
    const { answer, message, mend, fieldIds, source } = asked(changes)
    expect(answer).toBe('review')
    expect(japanese(message)).toBe(
      `『${label}』が 171円 になっています。千円単位の数字のようです。`,
    )
    expect(japanese(mend)).toBe('171,000円 のことでしたら、円で書き直してください。')
    expect(fieldIds).toEqual(['here'])
    expect(source).toBe(OWN_JUDGEMENT.source)
  })

  test.each([
    [999, 'review'],
    [1_000, 'inapplicable'],
    [1, 'review'],
    [0, 'inapplicable'],
    [-1, 'inapplicable'],
  ])('a total of %d yen: %s', (yen, answer) => {
    expect(asked({ totalCost: read(yen) }).answer).toBe(answer)
  })
})

describe('the requested amount', () => {
  test.each<[string, Partial<Application>]>([
    ['no cost is known', costs(MISSING, MISSING)],
    ['no cost is entered', costs(empty(), empty())],
    ['no cost is more than nothing', costs(read(0), read(0))],
    ['a cost is not understood', costs(read(41_000), unclear())],
    [
      'the kind is not known',
      { facilityKind: MISSING, facility: { kind: null, adapted: null, subsidised: null } },
    ],
    ['all amounts are in thousands', costs(read(41), read(130))],
    ['the costs are below 1,000 yen', costs(read(999), empty())],
  ])('is asked about here where %s', (_, changes) => {
    expect(asked({ ...changes, requestedAmount })).toMatchObject({
      answer: 'review',
      fieldIds: ['amount'],
    })
  })

  test.each<[string, Partial<Application>]>([
    ['costs in yen', {}],
    ['one cost in yen', costs(read(41_000), empty())],
    ['a cost of 1,000 yen', costs(read(1_000), empty())],
  ])('is compared with the estimate beside %s, and not asked about twice', (_, changes) => {
    const { answer, message } = asked({ ...changes, requestedAmount })
    expect(answer).toBe('inapplicable')
    expect(japanese(message)).toBe('金額は円で書かれているようです。')
  })

  test('leaves the other amounts to be asked about', () => {
    const totalCost = read(171, '総事業費', 'total')
    expect(asked({ requestedAmount, totalCost })).toMatchObject({
      answer: 'review',
      fieldIds: ['total'],
    })
  })
})

test('where no amount is entered yet, nothing is asked', () => {
  const nothing = {
    requestedAmount: empty(),
    totalCost: empty(),
    receiptTotal: MISSING,
    breakdownTotal: unclear(),
    ...costs(empty(), empty()),
  }
  const { answer, message } = asked(nothing)
  expect(answer).toBe('inapplicable')
  expect(japanese(message)).not.toBe('金額は円で書かれているようです。')
  expect(asked({ ...nothing, totalCost: read(1_000) }).message.key).toBe('checkAmountsInYen')
})
