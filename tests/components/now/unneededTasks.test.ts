import { expect, test } from 'vitest'
import { unneededByAnswer } from '../../../components/now/unneededTasks'
import { tasksOf } from '../../../lib/guide'
import { loadGuide } from '../../../lib/guide/guides'
import { newFacility } from '../../../lib/progress/facility/facility'

const tasks = tasksOf(await loadGuide())

test('each answer has its unneeded tasks, and a task counts once', () => {
  const names = (some: readonly { readonly shortTitle?: string | undefined }[]) =>
    some.map(({ shortTitle }) => shortTitle)
  const both = unneededByAnswer(tasks, { ...newFacility(), adapted: true, subsidised: true })
  expect(
    both.map(({ question, unneeded, optional }) => [question, names(unneeded), names(optional)]),
  ).toEqual([
    ['subsidised', ['テスト', '書類', '申請'], ['見積', '発注']],
    ['adapted', ['改修'], []],
  ])
  expect(unneededByAnswer(tasks, newFacility())).toEqual([])
})
