import { expect, test } from 'vitest'
import type { Application } from '../../../lib/check'
import { japanese } from '../../japanese'
import { anApplication, empty, MISSING, outcomeOf, read, unclear } from '../example'

test('an amount that is exactly rate × eligible costs, and no whole thousand, is asked about', () => {
  const costs = { mobile: empty(), receiptComputer: read(100_002) }
  const asked = anApplication({ costs, requestedAmount: read(75_001) })
  expect(outcomeOf('requested-amount', asked).answer).toBe('review')
})

test('a code of a region whose rule is not known is asked about, and never OK', () => {
  const untested = { ...anApplication().facilityCode }
  if (untested.state !== 'read') throw new Error('the example has a code')
  const value = { ...untested.value, check: 'untested' } as const
  const outcome = outcomeOf('facility-code', anApplication({ facilityCode: read(value) }))
  expect(outcome.answer).toBe('review')
  expect(japanese(outcome.message)).toContain('決まりが分からない')
  expect(japanese(outcome.mend)).toContain('指定通知書')
})

test('a code whose check digit is right for a pharmacy says so', () => {
  const { facilityCode } = anApplication()
  if (facilityCode.state !== 'read') throw new Error('the example has a code')
  const value = { ...facilityCode.value, check: 'fails', fits: 'pharmacy' } as const
  const outcome = outcomeOf('facility-code', anApplication({ facilityCode: read(value) }))
  expect(japanese(outcome.mend)).toContain('薬局のコードとしてなら合います')
})

test('a rule that throws gives 要確認', () => {
  const broken: Application = {
    ...anApplication(),
    get totalCost(): never {
      throw new Error('broken')
    },
  }
  const outcome = outcomeOf('total-cost', broken)
  expect(japanese(outcome.message)).toContain('不具合')
  expect(japanese(outcome.mend)).toContain('ご自身でお確かめください')
  expect(outcome.fieldIds).toEqual([])
})

test('an amount that is rate × eligible costs to the yen is in order', () => {
  const asked = anApplication({
    costs: { mobile: read(30_000), receiptComputer: read(100_000) },
    facilityKind: read('chainPharmacy'),
    requestedAmount: read(65_000),
  })
  expect(outcomeOf('requested-amount', asked).answer).toBe('pass')
})

test('while the kind is unknown, an amount below the highest cap is not called wrong', () => {
  const facility = { kind: null, adapted: null, subsidised: null }
  const asked = { facilityKind: MISSING, facility, requestedAmount: read(400_000) }
  expect(outcomeOf('requested-amount', anApplication(asked)).answer).toBe('review')
})

test('an unreadable cost of unneeded work is reported as unreadable', () => {
  const facility = { kind: 'clinic', adapted: true, subsidised: false } as const
  const application = anApplication({ costs: { receiptComputer: unclear() }, facility })
  const outcome = outcomeOf('item-need:receiptComputer', application)
  expect(japanese(outcome.message)).toContain('読めない理由')
})
