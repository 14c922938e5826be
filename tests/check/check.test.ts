import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Application, check } from '../../lib/check'
import { japanese } from '../japanese'
import { anApplication, DAY, empty, guide, MISSING, outcomeOf, read } from './example'

test('a correct application leaves only checks that no form shows', () => {
  const outcomes = check(anApplication(), guide, DAY)
  expect(outcomes.filter(({ answer }) => answer === 'fail')).toEqual([])
  expect(outcomes.filter(({ answer, unseen }) => answer === 'review' && !unseen)).toEqual([])
})

const ORDER = ['fail', 'review', 'pass', 'inapplicable']

test('outcomes come with what is wrong first', () => {
  const application = anApplication({ totalCost: empty(), requestedAmount: MISSING })
  const answers = check(application, guide, DAY).map(({ answer }) => answer)
  expect(answers).toEqual([...answers].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)))
  expect(answers[0]).toBe('fail')
})

test('a rule that breaks asks a person to look, and the others still answer', () => {
  const broken: Application = {
    ...anApplication(),
    get totalCost(): never {
      throw new Error('broken')
    },
  }
  expect(outcomeOf('total-cost', broken).answer).toBe('review')
  expect(outcomeOf('facility-code', broken).answer).toBe('pass')
})

const FIELDS = [
  'receiptTotal',
  'breakdownTotal',
  'receiptDate',
  'operationStartDate',
  'facilityCode',
  'facilityName',
  'facilityKind',
  'totalCost',
  'requestedAmount',
  'completionDate',
  'applicationDate',
  'alreadySubsidised',
] as const

test('a field that disappears never turns what was wrong or unsure into OK', () => {
  const application = anApplication({
    requestedAmount: read(999_999),
    facilityCode: empty(),
    receiptTotal: read(1),
  })
  fc.assert(
    fc.property(fc.subarray([...FIELDS]), (gone) => {
      const missing = Object.fromEntries(gone.map((name) => [name, MISSING]))
      const without = { ...application, ...missing }
      for (const before of check(application, guide, DAY)) {
        if (before.answer === 'pass' || before.answer === 'inapplicable') continue
        expect(outcomeOf(before.rule, without).answer).not.toBe('pass')
      }
    }),
  )
})

test('every sentence of an outcome is whole, with all its places filled', () => {
  const applications = [
    anApplication(),
    anApplication({ requestedAmount: empty(), facilityCode: MISSING, attachments: [] }),
  ]
  for (const outcome of applications.flatMap((one) => check(one, guide, DAY))) {
    for (const text of [outcome.message, outcome.mend, outcome.advice, outcome.question]) {
      expect(japanese(text)).not.toMatch(/\$\d|undefined/)
    }
  }
})
