import { expect, test } from 'vitest'
import { loadGuide, tasksOf } from '../../lib/guide'
import { newFacility, withTick } from '../../lib/progress/facility'
import { workIn } from '../../lib/progress/work'

const guide = await loadGuide()
const tasks = tasksOf(guide).map(({ id }) => id)
const workOf = workIn(guide)
const ticked = (ids: readonly string[]) =>
  ids.reduce((facility, id) => withTick(facility, id, true), newFacility())
const required = guide.subsidy.requires.tasks

test('nothing is ticked', () => {
  expect(workOf(newFacility())).toMatchObject({
    tasks: 8,
    done: 0,
    stage: 'untouched',
    deadline: '2026-01-31',
  })
  expect(workOf(newFacility()).next?.id).toBe(tasks[0])
})

test('something is left before the application', () => {
  const work = workOf(ticked(tasks.slice(0, 2)))
  expect(work).toMatchObject({ done: 2, stage: 'preparing' })
  expect(work.next?.id).toBe(tasks[2])
})

test('only the application is left', () => {
  const work = workOf(ticked(tasks.slice(0, tasks.indexOf(required.at(-1) ?? '') + 1)))
  expect(work.stage).toBe('ready')
  expect(work.deadline).toBe('2026-01-31')
})

test('all is done: there is neither a next thing nor a deadline', () => {
  const work = workOf(ticked(tasks))
  expect(work).toMatchObject({ done: 8, stage: 'finished', next: undefined, deadline: null })
})

test('tasks that do not apply do not count', () => {
  expect(workOf({ ...newFacility(), adapted: true })).toMatchObject({ tasks: 7, done: 0 })
})

test('a guide without a deadline has none for anybody', () => {
  const { deadline: _, ...subsidy } = guide.subsidy
  expect(workIn({ ...guide, subsidy })(newFacility()).deadline).toBeNull()
})

test('where a guide asks nothing before the application, nobody is ready unseen', () => {
  const subsidy = { ...guide.subsidy, requires: { ...guide.subsidy.requires, tasks: [] } }
  expect(workIn({ ...guide, subsidy })(newFacility()).stage).toBe('untouched')
})
