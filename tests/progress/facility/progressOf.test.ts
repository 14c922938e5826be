import { expect, test } from 'vitest'
import { tasksOf } from '../../../lib/guide'
import { loadGuide } from '../../../lib/guide/guides'
import { newFacility, withTick } from '../../../lib/progress/facility/facility'
import { progressWith } from '../../../lib/progress/facility/progressOf'

const guide = await loadGuide()
const tasks = tasksOf(guide).map(({ id }) => id)
const workOf = progressWith(guide)
const ticked = (ids: readonly string[]) =>
  ids.reduce((facility, id) => withTick(facility, id, true), newFacility())
const OPEN = { state: 'open', date: '2026-01-31' }
const required = guide.subsidy.requires.tasks

test('nothing is ticked', () => {
  expect(workOf(newFacility())).toMatchObject({
    tasks: 8,
    done: 0,
    stage: 'untouched',
    deadline: OPEN,
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
  expect(work.deadline).toEqual(OPEN)
})

test('all is done: there is no next thing, and the deadline is one that was kept', () => {
  const work = workOf(ticked(tasks))
  expect(work).toMatchObject({ done: 8, stage: 'finished', next: undefined })
  expect(work.deadline).toEqual({ state: 'applied' })
})

test('tasks that do not apply do not count', () => {
  expect(workOf({ ...newFacility(), adapted: true })).toMatchObject({ tasks: 7, done: 0 })
})

test('where the guide does not say until when, that is not known, unless there is no need to', () => {
  const { deadline: _, ...subsidy } = guide.subsidy
  const workOf = progressWith({ ...guide, subsidy })
  expect(workOf(newFacility()).deadline).toEqual({ state: 'unknown' })
  expect(workOf(ticked(tasks)).deadline).toEqual({ state: 'applied' })
})

test('a facility that cannot apply has no deadline, which is not the same as having applied', () => {
  const work = workOf({ ...ticked(tasks), subsidised: true })
  expect(work.deadline).toEqual({ state: 'inapplicable' })
})

test('where a guide has no task for the application, nobody has applied unseen', () => {
  const requires = { ...guide.subsidy.requires, tasks }
  const workOf = progressWith({ ...guide, subsidy: { ...guide.subsidy, requires } })
  expect(workOf(ticked(tasks)).deadline).toEqual(OPEN)
})

test('where a guide asks nothing before the application, nobody is ready unseen', () => {
  const subsidy = { ...guide.subsidy, requires: { ...guide.subsidy.requires, tasks: [] } }
  expect(progressWith({ ...guide, subsidy })(newFacility()).stage).toBe('untouched')
})
