import { expect, test } from 'vitest'
import { check } from '../../../../lib/check'
import { japanese } from '../../../japanese'
import { anApplication, DAY, empty, guide, MISSING, outcomeOf, read, unclear } from '../../example'

const UNKNOWN_KIND = {
  facilityKind: MISSING,
  facility: { kind: null, adapted: null, subsidised: null },
}

const costs = (mobile: number, receiptComputer: number) => ({
  mobile: read(mobile),
  receiptComputer: read(receiptComputer),
})

test.each([
  ['at its cap', read(41_000), 'pass'],
  ['over its cap, which is nothing wrong', read(50_000), 'pass'],
  ['negative', read(-1), 'fail'],
  ['left empty: nothing was bought', empty(), 'inapplicable'],
  ['not understood', unclear(), 'review'],
  ['not in the form', MISSING, 'review'],
])('the cost of an item: %s', (_, mobile, answer) => {
  const application = anApplication({ costs: { mobile, receiptComputer: read(130_000) } })
  expect(outcomeOf('item-cap:mobile', application).answer).toBe(answer)
})

test('a cost over its cap comes with the advice that the part over it is not covered', () => {
  const over = anApplication({ costs: costs(50_000, 130_000) })
  expect(japanese(outcomeOf('item-cap:mobile', over).advice)).toContain('9,000円')
  expect(outcomeOf('item-cap:receiptComputer', over).advice).toBeUndefined()
})

test('the cost of an item has no cap while the kind of facility is unknown', () => {
  const application = anApplication(UNKNOWN_KIND)
  expect(outcomeOf('item-cap:mobile', application).answer).toBe('review')
})

test.each([
  ['agrees with its items', read(171_000), 'pass'],
  ['is lower than its items', read(170_999), 'fail'],
  ['is higher: it may hold costs that were not recognised', read(200_000), 'review'],
  ['is not entered yet', empty('総事業費'), 'fail'],
  ['is not understood', unclear(), 'review'],
  ['is not in the form', MISSING, 'review'],
])('the total: when it %s', (_, totalCost, answer) => {
  expect(outcomeOf('total-cost', anApplication({ totalCost })).answer).toBe(answer)
})

test('the total cannot be compared with an item that is not understood', () => {
  const application = anApplication({ costs: { mobile: unclear(), receiptComputer: read(1) } })
  expect(outcomeOf('total-cost', application).answer).toBe('review')
})

test.each([
  ['is the estimate', 128_000, 'pass'],
  ['is below the estimate', 100_000, 'pass'],
  ['is above the cap', 128_001, 'fail'],
  ['is nothing', 0, 'fail'],
])('the requested amount: when it %s', (_, amount, answer) => {
  const application = anApplication({ requestedAmount: read(amount) })
  expect(outcomeOf('requested-amount', application).answer).toBe(answer)
})

test.each([
  ['within the rounded estimate', 74_000, 'pass'],
  ['less than 1,000 yen above it, as the rounding is inferred', 74_999, 'review'],
  ['above rate × eligible costs', 75_000, 'fail'],
])('the requested amount below the cap: %s', (_, amount, answer) => {
  const application = anApplication({
    costs: { mobile: empty(), receiptComputer: read(99_999) },
    requestedAmount: read(amount),
  })
  expect(outcomeOf('requested-amount', application).answer).toBe(answer)
})

test('an amount below the estimate has the advice how much is left', () => {
  const application = anApplication({ requestedAmount: read(100_000) })
  expect(japanese(outcomeOf('requested-amount', application).advice)).toContain('28,000円')
})

test('without an estimate the amount is not checked, and the reason is given', () => {
  const application = anApplication({ costs: { mobile: unclear(), receiptComputer: read(1) } })
  const outcome = outcomeOf('requested-amount', application)
  expect(outcome.answer).toBe('review')
  expect(japanese(outcome.message)).toContain('『モバイル端末等』の金額が読み取れると')
})

test('an amount that is not entered yet is 未入力', () => {
  const outcome = outcomeOf('requested-amount', anApplication({ requestedAmount: empty() }))
  expect(outcome).toMatchObject({ answer: 'fail', unfilled: true })
})

test.each([
  ['the clinic’s cap', {}, 128_001],
  ['the highest cap of all while the kind is unknown', UNKNOWN_KIND, 411_001],
])('above %s an amount is wrong even where the costs are not known', (_, changes, amount) => {
  const costs = { mobile: MISSING, receiptComputer: MISSING }
  const application = anApplication({ ...changes, costs, requestedAmount: read(amount) })
  expect(outcomeOf('requested-amount', application).answer).toBe('fail')
})

test('an item that the table does not cover for this kind is asked about', () => {
  const terms = guide.subsidy.terms.map((each) => ({
    ...each,
    itemCaps: { ...each.itemCaps, mobile: 0 },
  }))
  const narrower = { ...guide, subsidy: { ...guide.subsidy, terms } }
  const outcome = check(anApplication(), narrower, DAY).find(
    ({ rule }) => rule === 'item-cap:mobile',
  )
  expect(outcome?.answer).toBe('review')
  expect(japanese(outcome?.message)).toContain('対象になっていません')
})
