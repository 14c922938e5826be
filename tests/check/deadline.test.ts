import { expect, test } from 'vitest'
import { japanese } from '../japanese'
import { anApplication, guide, outcomeOf, read } from './example'

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

const applied = (date: string) =>
  anApplication({ applicationDate: read(Temporal.PlainDate.from(date)) })

test('an application dated after the deadline is asked about while the deadline is still ahead', () => {
  const outcome = outcomeOf('application-date', applied('2026-02-01'))
  expect(outcome.answer).toBe('review')
  expect(japanese(outcome.message)).toContain('手引きの申請期限 令和8年（2026年）1月31日 より後')
  expect(outcome.article).toBe(guide.subsidy.deadline?.notice)
})

test('an application dated the last day is in time, as of that day', () => {
  const lastDay = Temporal.PlainDate.from('2026-01-31')
  expect(outcomeOf('application-date', applied('2026-01-31'), lastDay).answer).toBe('pass')
})

test('an application dated after the day of the check says so', () => {
  const outcome = outcomeOf('application-date', applied('2026-01-31'))
  expect(outcome.answer).toBe('review')
  expect(japanese(outcome.message)).toContain('確認の基準日')
})
