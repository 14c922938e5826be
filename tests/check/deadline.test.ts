import { expect, test } from 'vitest'
import { japanese } from '../japanese'
import { anApplication, outcomeOf } from './example'

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
