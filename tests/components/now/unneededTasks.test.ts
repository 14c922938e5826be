import { expect, test } from 'vitest'
import { unneededByAnswer } from '../../../components/now/unneededTasks'
import { loadGuide } from '../../../lib/guide/guides'
import { newFacility } from '../../../lib/progress/facility/facility'

const guide = await loadGuide()

test('each answer has its unneeded tasks, and a task counts once', () => {
  const names = (some: readonly { readonly shortTitle?: string | undefined }[]) =>
    some.map(({ shortTitle }) => shortTitle)
  const both = unneededByAnswer(guide, { ...newFacility(), adapted: true, subsidised: true })
  expect(
    both.map(({ question, unneeded, optional }) => [question, names(unneeded), names(optional)]),
  ).toEqual([
    ['subsidised', ['テスト', '書類', '申請'], ['見積', '発注']],
    ['adapted', ['改修'], []],
  ])
  expect(unneededByAnswer(guide, newFacility())).toEqual([])
})

test('the guide gives the answer as a reason, or else the reasons of its tasks are shown', () => {
  const facility = { ...newFacility(), adapted: true }
  expect(unneededByAnswer(guide, facility)[0]?.because).toBe(
    'オンライン診療等の改修が済んでいるため',
  )
  const questions = guide.questions.map(({ because, ...question }) => question)
  const [unneeded] = unneededByAnswer({ ...guide, questions }, facility)
  expect(unneeded?.because).toBeNull()
  expect(unneeded?.reasons).toEqual([
    'オンライン診療等のシステム改修が済んでいるため、追加の改修は不要です。',
  ])
})
