import { expect, test } from 'vitest'
import { japanese } from '../japanese'
import { anApplication, empty, MISSING, outcomeOf, read, unclear } from './example'

const facility = (subsidised: boolean | null) => ({
  kind: 'clinic' as const,
  adapted: null,
  subsidised,
})

test.each([
  ['no in the form and in the panel', read(false), false, 'pass'],
  ['no in the form alone', read(false), null, 'pass'],
  ['no in the panel, where the form does not ask', MISSING, false, 'pass'],
  ['yes in the form', read(true), null, 'fail'],
  ['yes in the panel', MISSING, true, 'fail'],
  ['yes here and no there', read(true), false, 'review'],
  ['not answered in the form yet', empty(), false, 'fail'],
  ['not understood', unclear(), null, 'review'],
  ['known from nowhere', MISSING, null, 'review'],
])('a subsidy paid before: %s', (_, alreadySubsidised, answered, answer) => {
  const application = anApplication({ alreadySubsidised, facility: facility(answered) })
  expect(outcomeOf('already-subsidised', application).answer).toBe(answer)
})

test('tasks that are all ticked are in order', () => {
  expect(outcomeOf('tasks-done', anApplication()).answer).toBe('pass')
})

test('open tasks are named as 要確認', () => {
  const outcome = outcomeOf('tasks-done', anApplication({ openTasks: ['発注', '運用テスト'] }))
  expect(outcome.answer).toBe('review')
  expect(japanese(outcome.message)).toContain('発注、運用テスト')
})
