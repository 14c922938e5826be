import { expect, test } from 'vitest'
import { japanese } from '../japanese'
import { anApplication, DAY, empty, MISSING, outcomeOf, read, unclear } from './example'

const day = (text: string) => read(Temporal.PlainDate.from(text))

test.each([
  ['lies before the application', { completionDate: day('2025-12-10') }, 'pass'],
  ['is the day of the application', { completionDate: day('2026-01-20') }, 'pass'],
  ['lies in the future', { completionDate: day('2026-01-21') }, 'fail'],
  [
    'lies after the application',
    { completionDate: day('2026-01-15'), applicationDate: day('2026-01-10') },
    'fail',
  ],
  [
    'stands beside a day of application that is not understood',
    { applicationDate: unclear() },
    'review',
  ],
  ['is all there is, without a day of application', { applicationDate: MISSING }, 'pass'],
  ['is not entered yet', { completionDate: empty('完了日') }, 'fail'],
  ['is not understood', { completionDate: unclear() }, 'review'],
  ['is not in the form', { completionDate: MISSING }, 'review'],
])('the completion date: when it %s', (_, changes, answer) => {
  expect(outcomeOf('completion-date', anApplication(changes), DAY).answer).toBe(answer)
})

test('before the deadline the days that are left are said', () => {
  const outcome = outcomeOf('deadline', anApplication(), Temporal.PlainDate.from('2026-01-30'))
  expect(outcome.answer).toBe('pass')
  expect(japanese(outcome.message)).toContain('あと 1 日')
})

test('the last day counts', () => {
  const outcome = outcomeOf('deadline', anApplication(), Temporal.PlainDate.from('2026-01-31'))
  expect(outcome.answer).toBe('pass')
})

test('after the handbook’s deadline a person has to look at the portal’s notice', () => {
  const outcome = outcomeOf('deadline', anApplication(), Temporal.PlainDate.from('2026-02-01'))
  expect(outcome.answer).toBe('review')
  expect(japanese(outcome.mend)).toContain('ポータルのお知らせ')
})
