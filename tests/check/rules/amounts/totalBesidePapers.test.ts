import { describe, expect, test } from 'vitest'
import type { Application } from '../../../../lib/check'
import { OWN_JUDGEMENT, SIBLING_BREAKDOWN } from '../../../../lib/check/sources'
import { japanese } from '../../../japanese'
import { anApplication, MISSING, outcomeOf } from '../../example'
import { at, found, HALF_KNOWN, totals } from './compared'
import { costs } from './requested'

const beside = (total: number, receipts: number, breakdown: number) =>
  found('total-receipt', {
    ...costs(at('mobile', 1), at('rc', 2)),
    ...totals(total, receipts, breakdown),
  })

describe('the total beside the receipts', () => {
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
})

describe('the total beside the receipts, where it is higher or not known', () => {
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

  test('is asked about where the receipts are 0 yen', () => {
    expect(beside(10, 0, 10)).toMatchObject({ answer: 'review', key: 'checkTotalAboveReceipt' })
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
