import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Application, check } from '../../lib/check'
import { rulesFor } from '../../lib/check/rules'
import { japanese } from '../japanese'
import { sized } from '../soak/amounts'
import { anyApplication } from './anyApplication'
import { DAY, guide, MISSING } from './example'

const FIELDS = [
  'facilityCode',
  'facilityName',
  'facilityKind',
  'totalCost',
  'requestedAmount',
  'receiptTotal',
  'breakdownTotal',
  'receiptDate',
  'completionDate',
  'operationStartDate',
  'applicationDate',
  'alreadySubsidised',
] as const

function without(application: Application, gone: readonly string[]): Application {
  const missing = Object.fromEntries(
    FIELDS.filter((name) => gone.includes(name)).map((name) => [name, MISSING]),
  )
  const costs = Object.entries(application.costs).filter(([item]) => !gone.includes(item))
  const attachments = gone.includes('attachments') ? [] : application.attachments
  return { ...application, ...missing, costs: Object.fromEntries(costs), attachments }
}

const REMOVABLE = [...FIELDS, 'attachments', ...guide.subsidy.items.map(({ id }) => id)]

test('a field that disappears never turns what was wrong or unsure into OK', () => {
  fc.assert(
    fc.property(anyApplication, fc.subarray(REMOVABLE), (application, gone) => {
      const after = check(without(application, gone), guide, DAY)
      for (const { rule, answer } of check(application, guide, DAY)) {
        if (answer === 'pass' || answer === 'inapplicable') continue
        const now = after.find((outcome) => outcome.rule === rule)
        expect(now?.answer, rule).not.toBe('pass')
      }
    }),
    { numRuns: sized(200, 1_000) },
  )
})

test('no rule gives an answer that it does not name', () => {
  const answers = new Map(rulesFor(guide).map((rule) => [rule.id, rule.answers]))
  fc.assert(
    fc.property(anyApplication, (application) => {
      for (const { rule, answer } of check(application, guide, DAY)) {
        expect(answers.get(rule), rule).toContain(answer)
      }
    }),
  )
})

test('要修正 and 要確認 say in whole sentences what was found and what to do', () => {
  fc.assert(
    fc.property(anyApplication, (application) => {
      for (const { answer, message, mend, advice, rule } of check(application, guide, DAY)) {
        const texts = [message, mend, advice].map(japanese).join('')
        expect(texts, rule).not.toMatch(/\$\d|undefined|NaN/)
        if (answer === 'fail' || answer === 'review') expect(japanese(mend), rule).toMatch(/。$/)
      }
    }),
  )
})
