import { describe, expect, test } from 'vitest'
import { type Application, check } from '../../../../lib/check'
import { ADDITION, PORTAL_RETURNS, PORTAL_SIBLINGS } from '../../../../lib/check/sources'
import { japanese } from '../../../japanese'
import { anApplication, DAY, empty, guide, MISSING, outcomeOf, unclear } from '../../example'
import { at, found, HALF_KNOWN, totals } from './compared'
import { costs } from './requested'

const items = costs(at('mobile', 50_000), at('rc', 130_000))

describe('the total beside its items', () => {
  test.each([
    [180_001, 'review', 'checkTotalAbove'],
    [180_000, 'pass', 'checkTotalAgrees'],
    [179_999, 'review', 'checkTotalBelow'],
    [171_000, 'review', 'checkTotalBelow'],
    [170_999, 'fail', 'checkTotalBelow'],
  ])('of 180,000 yen, 171,000 of them within the caps: %d yen is %s', (total, answer, key) => {
    expect(found('total-cost', { ...items, totalCost: at('total', total) })).toEqual({
      answer,
      key,
      at: ['total', 'mobile', 'rc'],
      source: ADDITION,
    })
  })

  test.each([
    ['kind of facility', { facilityKind: unclear() }],
    ['cap of an item', {}],
  ])('counts whole items where the %s is not known', (what, changes) => {
    const terms = guide.subsidy.terms.map((each) => ({ ...each, itemCaps: { mobile: 41_000 } }))
    const other =
      what === 'cap of an item' ? { ...guide, subsidy: { ...guide.subsidy, terms } } : guide
    const judged = (total: number) =>
      check(
        anApplication({
          ...costs(at('mobile', 41_000), at('rc', 200_000)),
          ...changes,
          totalCost: at('total', total),
        }),
        other,
        DAY,
      ).find(({ rule }) => rule === 'total-cost')?.answer
    expect([judged(241_000), judged(240_999)]).toEqual(['pass', 'fail'])
  })

  test('is asked about at the item that is not understood, first', () => {
    expect(found('total-cost', { ...HALF_KNOWN, totalCost: at('total', 1) })).toEqual({
      answer: 'review',
      key: 'checkTotalUnknown',
      at: ['rc', 'total', 'mobile'],
      source: ADDITION,
    })
  })

  test('has nothing to be compared with while no item is entered: that is not 0 yen', () => {
    const none = costs(empty(), empty())
    expect(found('total-cost', { ...none, totalCost: at('total', 171_000) })).toMatchObject({
      answer: 'review',
      key: 'checkTotalUnknown',
    })
  })
})

describe('the total beside items that the form or the guide does not have', () => {
  test('names the items that the form does not ask for', () => {
    const application = anApplication(costs(at('mobile', 41_000), MISSING))
    const { answer, unfound, fieldIds } = outcomeOf('total-cost', application)
    expect([answer, fieldIds]).toEqual(['review', ['total', 'mobile']])
    expect(unfound?.map(japanese)).toEqual(['レセプトコンピュータの改修'])
  })

  test('cannot be compared by a guide without items', () => {
    const other = { ...guide, subsidy: { ...guide.subsidy, items: [] } }
    const outcome = check(anApplication(), other, DAY).find(({ rule }) => rule === 'total-cost')
    expect(outcome).toMatchObject({
      answer: 'review',
      message: { key: 'checkTotalUnknown' },
      mend: { key: 'checkKindNotCoveredMend' },
      fieldIds: ['total'],
    })
    expect(outcome).not.toHaveProperty('unfound')
  })
})

describe('the totals of receipts and breakdown', () => {
  const agree = (receipts: number, breakdown: number, ...sharedBreakdowns: number[]) =>
    found('totals-agree', { ...totals(1, receipts, breakdown), sharedBreakdowns })
  const both = ['receipts', 'breakdown']

  test.each([
    [180_000, 180_000, 'pass', 'checkTotalsAgree'],
    [180_000, 180_001, 'fail', 'checkTotalsDiffer'],
    [180_001, 180_000, 'review', 'checkTotalsDiffer'],
  ])('%d and %d yen: %s', (receipts, breakdown, answer, key) => {
    expect(agree(receipts, breakdown)).toEqual({
      answer,
      key,
      at: both,
      source: PORTAL_RETURNS.source,
    })
  })

  test('of one facility alone are not shared', () => {
    expect(agree(180_000, 90_000, 90_000)).toMatchObject({
      key: 'checkTotalsDiffer',
      source: PORTAL_RETURNS.source,
    })
  })

  test('of two facilities on one receipt are added', () => {
    expect(agree(180_000, 90_000, 90_000, 90_000)).toEqual({
      answer: 'pass',
      key: 'checkTotalsShared',
      at: both,
      source: PORTAL_SIBLINGS.source,
    })
    expect(agree(180_000, 90_000, 90_000, 89_999)).toEqual({
      answer: 'review',
      key: 'checkTotalsSharedDiffer',
      at: both,
      source: PORTAL_SIBLINGS.source,
    })
  })

  test.each<[string, Partial<Application>, string, string[]]>([
    ['receipts are below zero', totals(1, -1, 5), 'checkNegative', ['receipts']],
    ['breakdown is below zero', totals(1, 5, -1), 'checkNegative', ['breakdown']],
    [
      'receipts’ is empty',
      { ...totals(1, 5, 5), receiptTotal: empty('', 'r') },
      'checkEmpty',
      ['r'],
    ],
    [
      'breakdown’s is empty',
      { ...totals(1, 5, 5), breakdownTotal: empty('', 'b') },
      'checkEmpty',
      ['b'],
    ],
    [
      'receipts’ is not in the form',
      { ...totals(1, 5, 5), receiptTotal: MISSING },
      'checkTotalsNotAsked',
      [],
    ],
    ['both are 0 yen', totals(1, 0, 0), 'checkZero', ['receipts']],
  ])('where the %s', (_, changes, key, where) => {
    expect(found('totals-agree', changes)).toMatchObject({ key, at: where })
  })
})
