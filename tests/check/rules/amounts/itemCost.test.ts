import { describe, expect, test } from 'vitest'
import { type Application, check } from '../../../../lib/check'
import { readWithoutTax } from '../../../../lib/check/factBuilders'
import { OWN_JUDGEMENT } from '../../../../lib/check/sources'
import { japanese } from '../../../japanese'
import { anApplication, DAY, empty, guide, MISSING, read, unclear } from '../../example'

const terms = guide.subsidy.terms.find(({ kinds }) => kinds.includes('clinic'))
const NO_ANSWERS = { kind: null, adapted: null, subsidised: null }

function found(rule: string, changes: Partial<Application>, by = guide) {
  const outcome = check(anApplication(changes), by, DAY).find((each) => each.rule === rule)
  if (!outcome) throw new Error(`no rule ${rule}`)
  return outcome
}

const mobile = (cost: Application['totalCost'], changes: Partial<Application> = {}, by = guide) =>
  found('item-cap:mobile', { costs: { mobile: cost }, ...changes }, by)
const yen = (value: number) => read(value, 'モバイル端末等', 'mobile')

describe('the cost of an item with a cap of 41,000 yen', () => {
  test.each([
    [0, 'pass', 'checkItemWithinCap', undefined],
    [41_000, 'pass', 'checkItemWithinCap', undefined],
    [41_001, 'pass', 'checkItemOverCap', 'checkItemOverCapAdvice'],
    [820_000, 'pass', 'checkItemOverCap', 'checkItemOverCapAdvice'],
  ])('%d yen: %s', (value, answer, key, advice) => {
    const outcome = mobile(yen(value))
    expect(outcome).toMatchObject({ answer, message: { key }, fieldIds: ['mobile'] })
    expect(outcome.advice?.key).toBe(advice)
    expect(outcome.source).toBe(terms?.source)
  })

  test('is asked about above twenty times as much, as a slip of some digits', () => {
    const outcome = mobile(yen(820_001))
    expect(outcome).toMatchObject({ answer: 'review', fieldIds: ['mobile'] })
    expect(japanese(outcome.message)).toMatch(/820,001円.*41,000円/)
    expect(outcome.source).toBe(OWN_JUDGEMENT.source)
  })

  test('comes with advice on tax where it is without, also as a slip', () => {
    expect(mobile(readWithoutTax(1)).advice?.key).toBe('checkTaxAdvice')
    expect(mobile(readWithoutTax(820_001)).advice?.key).toBe('checkTaxAdvice')
    expect(mobile(yen(1)).advice).toBeUndefined()
  })

  test.each<[string, Application['totalCost'], string, string, string[]]>([
    [
      'is not entered: it was not bought',
      empty('', 'mobile'),
      'inapplicable',
      'checkItemNotBought',
      [],
    ],
    ['is not understood', unclear(), 'review', 'literal', ['field']],
    ['is not in the form', MISSING, 'review', 'checkMissing', []],
    ['is below zero', yen(-1), 'fail', 'checkNegative', ['mobile']],
  ])('%s', (_, cost, answer, key, fieldIds) => {
    expect(mobile(cost)).toMatchObject({ answer, message: { key }, fieldIds })
  })

  test('that the form does not ask for is named', () => {
    expect(mobile(MISSING).unfound?.map(japanese)).toEqual(['モバイル端末等'])
  })

  test.each<[string, Partial<Application>, string, string[]]>([
    ['not understood', { facilityKind: unclear('区分') }, 'checkUnclearMend', ['field', 'mobile']],
    [
      'not chosen',
      { facilityKind: empty('区分', 'kind') },
      'checkKindNotChosenMend',
      ['kind', 'mobile'],
    ],
    [
      'nowhere',
      { facilityKind: MISSING, facility: NO_ANSWERS },
      'checkWithoutKindMend',
      ['mobile'],
    ],
  ])('has no cap while the kind is %s', (_, changes, mend, fieldIds) => {
    expect(mobile(yen(1), changes)).toMatchObject({
      answer: 'review',
      message: { key: 'checkItemWithoutKind' },
      mend: { key: mend },
      fieldIds,
    })
  })
})

describe('an item that the table does not cover for a kind', () => {
  const withCaps = (itemCaps: Record<string, number>) => ({
    ...guide,
    subsidy: {
      ...guide.subsidy,
      terms: guide.subsidy.terms.map((each) => ({ ...each, itemCaps })),
    },
  })

  test.each([
    ['is asked about from the first yen', { mobile: 0 }, 1, 'review', 'checkItemNotCovered'],
    [
      'is asked about where it has no line',
      { receiptComputer: 1 },
      1,
      'review',
      'checkItemNotCovered',
    ],
    ['is in order at 0 yen', { mobile: 0 }, 0, 'pass', 'checkItemWithinCap'],
    ['is in order where no item has a cap', {}, 1, 'pass', 'checkItemUncapped'],
  ])('%s', (_, caps, value, answer, key) => {
    expect(mobile(yen(value), {}, withCaps(caps))).toMatchObject({
      answer,
      message: { key },
      fieldIds: ['mobile'],
    })
  })
})

describe('work that an answer makes unnecessary', () => {
  const facility = { kind: 'clinic', adapted: true, subsidised: false } as const
  const work = (cost: Application['totalCost'], changes: Partial<Application> = {}) =>
    found('item-need:receiptComputer', { costs: { receiptComputer: cost }, facility, ...changes })
  const because = guide.subsidy.items.find(({ id }) => id === 'receiptComputer')?.unneeded?.[0]

  test.each<[string, Application['totalCost'], string, string, string[]]>([
    [
      'is asked about where it was paid',
      read(1, '改修', 'rc'),
      'review',
      'checkItemUnneeded',
      ['rc'],
    ],
    [
      'is in order where nothing was paid',
      read(0, '改修', 'rc'),
      'pass',
      'checkItemNotNeeded',
      ['rc'],
    ],
    [
      'is in order where nothing is entered',
      empty('改修', 'rc'),
      'pass',
      'checkItemNotNeeded',
      ['rc'],
    ],
  ])('%s', (_, cost, answer, key, fieldIds) => {
    const outcome = work(cost)
    expect(outcome).toMatchObject({ answer, message: { key }, fieldIds })
    expect(outcome.source).toBe(because?.source)
  })

  test.each<[string, Application['totalCost'], string]>([
    ['not understood', unclear(), 'literal'],
    ['not in the form', MISSING, 'checkMissing'],
  ])('is asked about where it is %s', (_, cost, key) => {
    expect(work(cost)).toMatchObject({ answer: 'review', message: { key } })
  })

  test.each([
    ['says no', false],
    ['is skipped', null],
  ])('does not matter where the answer %s', (_, adapted) => {
    expect(work(read(1), { facility: { ...facility, adapted } })).toMatchObject({
      answer: 'inapplicable',
      message: { key: 'checkItemNeeded' },
    })
  })

  test('is no question about the other item', () => {
    const rules = check(anApplication(), guide, DAY).map(({ rule }) => rule)
    expect(rules.filter((rule) => rule.startsWith('item-need'))).toEqual([
      'item-need:receiptComputer',
    ])
  })
})
