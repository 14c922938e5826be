import { expect, test } from 'vitest'
import { japanese } from '../../japanese'
import { anApplication, empty, guide, MISSING, outcomeOf, read, unclear } from '../example'

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

test('open tasks are named as 要確認, with the payment', () => {
  const application = anApplication({ openTasks: ['発注', '運用テスト'] })
  expect(outcomeOf('tasks-done', application).answer).toBe('inapplicable')
  const outcome = outcomeOf('paid', application)
  expect(outcome).toMatchObject({ answer: 'review', unseen: true })
  expect(outcome.source).toEqual(guide.subsidy.requires.source)
  expect(japanese(outcome.message)).toContain('発注、運用テスト')
})

test('where the tasks are not known, a person looks at them with the payment', () => {
  const application = anApplication({ openTasks: null })
  expect(outcomeOf('tasks-done', application).answer).toBe('inapplicable')
  expect(japanese(outcomeOf('paid', application).mend)).toContain('導入と支払い')
})

test('where all tasks are ticked, only the payment is left', () => {
  const { message, mend, source } = outcomeOf('paid', anApplication())
  expect(japanese(message)).not.toContain('準備')
  expect(japanese(mend)).toContain('支払いが済み')
  expect(source).toEqual(guide.subsidy.payment?.source)
})
