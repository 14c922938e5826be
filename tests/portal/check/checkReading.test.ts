import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CheckContext } from '../../../lib/check'
import { loadGuide } from '../../../lib/guide/guides'
import { checkReading } from '../../../lib/portal/check/checkReading'
import type { ReadField, Reading } from '../../../lib/portal/reading/reading'
import { readField } from '../readField'

const guide = await loadGuide()
const CONTEXT = {
  code: '',
  facility: { kind: null, adapted: null, subsidised: null },
  openTasks: [],
  items: guide.subsidy.items.map(({ id }) => id),
}

const TODAY = Temporal.PlainDate.from('2026-02-03')

const field = (meaning: ReadField['meaning'], kind: ReadField['kind'], ...values: string[]) =>
  readField({
    id: `field-${meaning}-${values}`,
    label: meaning ?? '備考',
    kind,
    values,
    meaning,
  })

const FIELDS: ReadField[] = [
  field('facilityCode', 'text', '3410712362'),
  field('facilityKind', 'choice', '診療所'),
  field('cost:mobile', 'text', '41,000円'),
  field('cost:receiptComputer', 'text', '１３万円'),
  field('totalCost', 'text', '17万円'),
  field('requestedAmount', 'text', '128'),
  field('completionDate', 'date', '令和7年12月10日'),
  field('applicationDate', 'date', '2026-01-20'),
  field('alreadySubsidised', 'radio', 'いいえ'),
  field('receipt', 'files', '領収書.pdf'),
  field('attachments', 'files', '内訳書.pdf'),
  field(null, 'text', 'よろしくお願いします'),
]

function answersOf(fields: readonly ReadField[]): Record<string, string> {
  const reading: Reading = { screen: 'form', fields, perhaps: null, others: 0 }
  const { outcomes } = checkReading(reading, CONTEXT, guide, '2026-01-20', TODAY)
  return Object.fromEntries(outcomes.map(({ rule, answer }) => [rule, answer]))
}

test('a reading is checked by all rules', () => {
  expect(answersOf(FIELDS)).toMatchObject({
    'facility-code': 'pass',
    'total-cost': 'fail',
    'requested-amount': 'review',
    'in-thousands': 'inapplicable',
    'completion-application': 'pass',
    'attachment:breakdown': 'pass',
  })
})

test('the order of the fields changes no outcome', () => {
  const expected = answersOf(FIELDS)
  const shuffled = fc.shuffledSubarray(FIELDS, { minLength: FIELDS.length })
  fc.assert(
    fc.property(shuffled, (fields) => {
      expect(answersOf(fields)).toEqual(expected)
    }),
  )
})

test('dates are checked as of the given day', () => {
  const reading: Reading = { screen: 'form', fields: FIELDS, perhaps: null, others: 0 }
  const { outcomes } = checkReading(reading, CONTEXT, guide, '2025-12-09', TODAY)
  expect(outcomes.find(({ rule }) => rule === 'completion-date')?.answer).toBe('fail')
})

test('without a day to check for, dates are checked as of the day that is handed in', () => {
  const reading: Reading = { screen: 'form', fields: FIELDS, perhaps: null, others: 0 }
  const answerOn = (today: string) => {
    const day = Temporal.PlainDate.from(today)
    const { outcomes } = checkReading(reading, CONTEXT, guide, null, day)
    return outcomes.find(({ rule }) => rule === 'completion-date')?.answer
  }
  expect(answerOn('2025-12-09')).toBe('fail')
  expect(answerOn('2026-01-20')).toBe('pass')
})

test('a form that may be another subsidy’s is checked, and the subsidy is 要確認', () => {
  const reading: Reading = {
    screen: 'form',
    fields: FIELDS,
    perhaps: '職域診療所の助成金',
    others: 0,
  }
  const { outcomes } = checkReading(reading, CONTEXT, guide, '2026-01-20', TODAY)
  const answers = outcomes.map(({ answer }) => answer)
  expect(outcomes.find(({ rule }) => rule === 'right-form')?.answer).toBe('review')
  expect(answers.lastIndexOf('fail')).toBeLessThan(answers.indexOf('review'))
})

describe('facts about the current facility', () => {
  const KNOWN: CheckContext = {
    code: '3410712362',
    facility: { kind: 'clinic', adapted: false, subsidised: false },
    openTasks: [],
    items: CONTEXT.items,
  }
  const FROM_ANSWERS = ['facility-kind', 'already-subsidised', 'tasks-done']
  const answered = (context: CheckContext, code: string) => {
    const costs = FIELDS.filter(({ meaning }) => meaning?.startsWith('cost:'))
    const fields = [field('facilityCode', 'text', code), ...costs]
    const reading: Reading = { screen: 'form', fields, perhaps: null, others: 0 }
    const { outcomes, estimate } = checkReading(reading, context, guide, '2026-01-20', TODAY)
    const answers = Object.fromEntries(outcomes.map(({ rule, answer }) => [rule, answer]))
    return {
      answers: FROM_ANSWERS.map((rule) => answers[rule]),
      doubt: outcomes.find(({ rule }) => rule === 'right-facility'),
      estimate: estimate.state,
    }
  }
  const USED = { answers: ['pass', 'pass', 'pass'], doubt: undefined, estimate: 'estimated' }

  test('applies to its own application', () => {
    expect(answered(KNOWN, '３４-1071236-2')).toEqual(USED)
  })

  test('does not apply to an application with another facility’s code, which is 要確認', () => {
    expect(answered(KNOWN, '2412700607')).toMatchObject({
      answers: ['review', 'review', 'inapplicable'],
      doubt: { answer: 'review', fieldIds: ['field-facilityCode-2412700607'] },
      estimate: 'unknown',
    })
  })

  test('applies if one of the two codes is unknown', () => {
    expect(answered({ ...KNOWN, code: '' }, '2412700607')).toEqual(USED)
    expect(answered(KNOWN, '')).toEqual(USED)
    expect(answered(KNOWN, '24127')).toEqual(USED)
  })

  test('a tick for the application is one of this facility alone', () => {
    const applied = { ...KNOWN, applied: true }
    const answerFor = (code: string) => {
      const reading: Reading = {
        screen: 'form',
        fields: [field('facilityCode', 'text', code)],
        perhaps: null,
        others: 0,
      }
      const { outcomes } = checkReading(reading, applied, guide, '2026-01-20', TODAY)
      return outcomes.find(({ rule }) => rule === 'not-applied')?.answer
    }
    expect(answerFor('3410712362')).toBe('review')
    expect(answerFor('2412700607')).toBe('inapplicable')
  })
})
