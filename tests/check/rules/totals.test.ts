import { describe, expect, test } from 'vitest'
import { type Application, check } from '../../../lib/check'
import {
  ADDITION,
  OWN_JUDGEMENT,
  PORTAL_RETURNS,
  PORTAL_SIBLINGS,
  SIBLING_BREAKDOWN,
} from '../../../lib/check/sources'
import { japanese } from '../../japanese'
import { anApplication, DAY, empty, guide, MISSING, outcomeOf, read, unclear } from '../example'

const at = (fieldId: string, value: number) => read(value, fieldId, fieldId)
const costs = (mobile: Application['totalCost'], receiptComputer: Application['totalCost']) => ({
  costs: { mobile, receiptComputer },
})
const totals = (total: number, receipts: number, breakdown: number): Partial<Application> => ({
  totalCost: at('total', total),
  receiptTotal: at('receipts', receipts),
  breakdownTotal: at('breakdown', breakdown),
})
const unknown = {
  state: 'unclear',
  reason: { key: 'literal', values: ['？'] },
  label: '改修費',
} as const
/** A cost of ¥41,000 in its own field, and one that cannot be read. */
const HALF_KNOWN = costs(at('mobile', 41_000), { ...unknown, fieldId: 'rc' })

/** What a rule answers, where, and on what it rests. */
function found(rule: string, changes: Partial<Application>) {
  const { answer, message, fieldIds, source } = outcomeOf(rule, anApplication(changes))
  return { answer, key: message.key, at: fieldIds, source }
}

describe('the total beside its items', () => {
  const items = costs(at('mobile', 50_000), at('rc', 130_000))

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

describe('the total beside the receipts', () => {
  const beside = (total: number, receipts: number, breakdown: number) =>
    found('total-receipt', {
      ...costs(at('mobile', 1), at('rc', 2)),
      ...totals(total, receipts, breakdown),
    })

  test.each([
    ['as much', 10_000, 10_000],
    ['one yen less', 10_000, 10_001],
    ['a twentieth', 10_000, 200_000],
  ])('is in order at %s', (_, total, receipts) => {
    expect(beside(total, receipts, receipts)).toEqual({
      answer: 'pass',
      key: 'checkTotalInReceipt',
      at: ['total', 'receipts'],
      source: SIBLING_BREAKDOWN.source,
    })
  })

  test.each([
    ['less than a twentieth of the receipts', 200_001, 7],
    ['exactly a tenth of both papers', 100_000, 100_000],
  ])('at %s is asked about as a slip', (_, receipts, breakdown) => {
    expect(beside(10_000, receipts, breakdown)).toEqual({
      answer: 'review',
      key: 'checkReceiptImplausible',
      at: ['total', 'receipts'],
      source: OWN_JUDGEMENT.source,
    })
  })

  test.each([
    ['the receipts alone', 100_000, 99_999],
    ['nearly both papers', 100_001, 100_001],
  ])('at a tenth of %s is in order', (_, receipts, breakdown) => {
    expect(beside(10_000, receipts, breakdown).answer).toBe('pass')
  })

  test('at a tenth of the receipts is in order where the form has no total of the breakdown', () => {
    const changes = { ...totals(10_000, 100_000, 0), breakdownTotal: MISSING }
    expect(found('total-receipt', changes).answer).toBe('pass')
  })

  test.each([
    ['first, where the breakdown’s is lower as well', 9_999, ['total', 'mobile', 'rc', 'receipts']],
    ['last, where the breakdown’s is not', 10_001, ['receipts', 'total', 'mobile', 'rc']],
    ['last, where the breakdown’s is the same', 10_000, ['receipts', 'total', 'mobile', 'rc']],
  ])('is asked about when it is higher: itself %s', (_, breakdown, where) => {
    expect(beside(10_000, 9_999, breakdown)).toEqual({
      answer: 'review',
      key: 'checkTotalAboveReceipt',
      at: where,
      source: SIBLING_BREAKDOWN.source,
    })
  })

  test('gives way to the sum of the costs while it is not known', () => {
    const sum = (receipts: number) =>
      found('total-receipt', {
        ...costs(at('mobile', 41_000), at('rc', 130_000)),
        ...totals(0, receipts, receipts),
        totalCost: MISSING,
      })
    expect(sum(170_999)).toMatchObject({
      answer: 'review',
      at: ['mobile', 'rc', 'receipts'],
    })
    expect(sum(171_000)).toMatchObject({ answer: 'inapplicable', key: 'checkTotalsUnknown' })
  })

  test.each<[string, Partial<Application>]>([
    ['neither it nor its items are known', { ...HALF_KNOWN, totalCost: MISSING }],
    ['it is nothing', { totalCost: at('total', 0) }],
    ['it is less than nothing', { totalCost: at('total', -1) }],
    ['the receipts’ is below zero', { receiptTotal: at('receipts', -1) }],
    ['the receipts’ is not in the form', { receiptTotal: MISSING }],
  ])('is not compared where %s', (_, changes) => {
    expect(found('total-receipt', { ...totals(10, 10, 10), ...changes })).toMatchObject({
      answer: 'inapplicable',
      key: 'checkTotalsUnknown',
      at: [],
    })
  })

  test('is asked about where the receipts are 0 yen', () => {
    expect(beside(10, 0, 10)).toMatchObject({ answer: 'review', key: 'checkTotalAboveReceipt' })
  })
})

describe('the total beside the breakdown', () => {
  const beside = (total: number, receipts: number, breakdown: number) =>
    found('total-breakdown', {
      ...costs(at('mobile', 1), at('rc', 2)),
      ...totals(total, receipts, breakdown),
    })

  test('is in order up to the breakdown’s', () => {
    expect(beside(10, 10, 10)).toEqual({
      answer: 'pass',
      key: 'checkTotalInReceipt',
      at: ['total', 'breakdown'],
      source: SIBLING_BREAKDOWN.source,
    })
  })

  test('is asked about at the breakdown, where the receipts allow it', () => {
    expect(beside(10, 10, 9)).toMatchObject({
      answer: 'review',
      key: 'checkTotalAboveReceipt',
      at: ['breakdown', 'total', 'mobile', 'rc'],
    })
  })

  test('is said once, of the receipts, where both are too low or too high', () => {
    expect(beside(10, 9, 9)).toMatchObject({ answer: 'inapplicable', key: 'checkSaidElsewhere' })
    expect(beside(10, 100, 100)).toMatchObject({
      answer: 'inapplicable',
      key: 'checkSaidElsewhere',
    })
  })

  test('is said of each where they differ', () => {
    expect(beside(10, 201, 9).key).toBe('checkTotalAboveReceipt')
  })

  test('names the paper that it is compared with', () => {
    const saidBy = (rule: string) =>
      japanese(outcomeOf(rule, anApplication(totals(10, 20, 30))).message)
    expect(saidBy('total-receipt')).toContain('領収書の合計額')
    expect(saidBy('total-breakdown')).toContain('内訳書の合計額')
  })
})
