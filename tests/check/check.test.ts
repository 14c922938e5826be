import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Application, check, rulesFor } from '../../lib/check'
import { japanese } from '../japanese'
import { anApplication, DAY, empty, guide, MISSING, outcomeOf } from './example'

test('an application in which nothing is wrong has nothing to mend and nothing to look at', () => {
  const answers = check(anApplication(), guide, DAY).map(({ answer }) => answer)
  expect(new Set(answers)).toEqual(new Set(['pass']))
})

test('outcomes come with what is wrong first', () => {
  const application = anApplication({ totalCost: empty(), requestedAmount: MISSING })
  const answers = check(application, guide, DAY).map(({ answer }) => answer)
  expect(answers.slice(0, 3)).toEqual(['fail', 'review', 'pass'])
})

test('every rule has its own id, a question and a source', () => {
  const rules = rulesFor(guide)
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { question, source } of rules) {
    expect(japanese(question)).toMatch(/か$/)
    expect(source.document).not.toBe('')
    expect(source.section).not.toBe('')
  }
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
  'facilityCode',
  'facilityKind',
  'totalCost',
  'requestedAmount',
  'completionDate',
  'applicationDate',
  'alreadySubsidised',
] as const

test('a field that disappears never turns what was wrong or unsure into OK', () => {
  const application = anApplication({ requestedAmount: empty(), facilityCode: empty() })
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
