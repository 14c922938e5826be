import { describe, expect, test } from 'vitest'
import type { Application } from '../../lib/check'
import { check } from '../../lib/check'
import { readWithoutTax } from '../../lib/check/factBuilders'
import { japanese } from '../japanese'
import { anApplication, DAY, guide, MISSING, outcomeOf, read, unclear } from './example'

const costs = (mobile: number, receiptComputer: number) => ({
  costs: { mobile: read(mobile), receiptComputer: read(receiptComputer) },
})

test('an amount with a lost digit is shown with the estimate', () => {
  const outcome = outcomeOf('requested-amount', anApplication({ requestedAmount: read(12_800) }))
  expect(japanese(outcome.message)).toContain('12,800円')
  expect(japanese(outcome.message)).toContain('128,000円')
})

describe('tax', () => {
  const advised = (rule: string, change: Partial<Application>) =>
    japanese(outcomeOf(rule, anApplication(change)).advice)

  test('an amount without it comes with advice', () => {
    const mobile = readWithoutTax(41_000)
    expect(advised('item-cap:mobile', { costs: { mobile } })).toContain('税込の金額')
    expect(advised('total-cost', { totalCost: readWithoutTax(171_000) })).toContain('税込の金額')
    expect(advised('totals-agree', { receiptTotal: readWithoutTax(171_000) })).toContain(
      '税込の金額',
    )
    expect(advised('totals-agree', { breakdownTotal: readWithoutTax(171_000) })).toContain(
      '税込の金額',
    )
    expect(outcomeOf('totals-agree', anApplication()).advice).toBeUndefined()
  })

  test('with other advice', () => {
    const advice = advised('item-cap:mobile', { costs: { mobile: readWithoutTax(50_000) } })
    expect(advice).toMatch(/9,000円.*税込の金額/)
  })
})

test('shared receipts and breakdowns show their number and their total', () => {
  const said = (...sharedBreakdowns: number[]) =>
    japanese(
      outcomeOf('totals-agree', anApplication({ receiptTotal: read(300_000), sharedBreakdowns }))
        .message,
    )
  expect(said(171_000, 129_000)).toBe(
    '領収書の合計 300,000円 は、同じ領収書を使う2件の内訳書の合計と同じです。',
  )
  expect(said(171_000, 1, 2)).toContain('3件の内訳書を足すと 171,003円')
})

test('the check of the breakdown’s items remains if the form has both totals', () => {
  const mend = (change: Partial<Application>) =>
    outcomeOf('breakdown-complete', anApplication(change)).mend?.key
  expect(mend({})).toBe('checkBreakdownItemsMend')
  expect(mend({ receiptTotal: MISSING })).toBe('checkBreakdownCompleteMend')
  expect(mend({ breakdownTotal: unclear() })).toBe('checkBreakdownCompleteMend')
})

test('an application that is ticked as sent asks in the page to look at the panel only', () => {
  const said = (applied: Application['applied']) =>
    outcomeOf('not-applied', anApplication({ applied }))
  expect(japanese(said(true).message)).toContain('チェックが付いています')
  expect(japanese(said('ask').mend)).toBe('申請済みかをパネルで確かめてください。')
  expect(japanese(said('ask').message)).not.toContain('チェック')
})

test('a whole application that is 1,000 times too large is nowhere OK', () => {
  const large = anApplication({
    ...costs(41_000_000, 130_000_000),
    totalCost: read(171_000_000),
    requestedAmount: read(128_000_000),
  })
  const answers = Object.fromEntries(
    check(large, guide, DAY).map(({ rule, answer }) => [rule, answer]),
  )
  expect(answers).toMatchObject({
    'item-cap:mobile': 'review',
    'item-cap:receiptComputer': 'review',
    'total-receipt': 'review',
    'requested-amount': 'fail',
  })
})
