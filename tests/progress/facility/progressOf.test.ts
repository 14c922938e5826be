import { expect, test } from 'vitest'
import { tasksOf } from '../../../lib/guide'
import { loadGuide } from '../../../lib/guide/guides'
import { type Facility, newFacility } from '../../../lib/progress/facility/facility'
import { progressOf } from '../../../lib/progress/facility/progressOf'
import { withTick } from '../ticked'

const guide = await loadGuide()
const tasks = tasksOf(guide).map(({ id }) => id)
const TODAY = Temporal.PlainDate.from('2026-01-20')
const progress = (facility: Facility, by = guide) => progressOf(by, facility, TODAY)
const ticked = (ids: readonly string[]) =>
  ids.reduce((facility, id) => withTick(facility, id, true), newFacility())
const OPEN = { state: 'open', date: '2026-01-31', days: 11 }
const required = guide.subsidy.requires.tasks

test('a facility without ticks is untouched', () => {
  expect(progress(newFacility())).toMatchObject({
    tasks: 8,
    done: 0,
    stage: 'untouched',
    deadline: OPEN,
  })
  expect(progress(newFacility()).next?.id).toBe(tasks[0])
})

test('a facility with tasks left before the application is preparing', () => {
  const work = progress(ticked(tasks.slice(0, 2)))
  expect(work).toMatchObject({ done: 2, stage: 'preparing' })
  expect(work.next?.id).toBe(tasks[2])
})

test('a facility with only the application left is ready', () => {
  const work = progress(ticked(tasks.slice(0, tasks.indexOf(required.at(-1) ?? '') + 1)))
  expect(work.stage).toBe('ready')
  expect(work.deadline).toEqual(OPEN)
})

test('a finished facility has no next task, and its deadline counts as met', () => {
  const work = progress(ticked(tasks))
  expect(work).toMatchObject({ done: 8, stage: 'finished', next: undefined })
  expect(work.deadline).toEqual({ state: 'applied' })
})

test('tasks that do not apply are not counted', () => {
  expect(progress({ ...newFacility(), adapted: true })).toMatchObject({ tasks: 7, done: 0 })
})

test('if the guide states no deadline, it is unknown, except for facilities that applied or cannot apply', () => {
  const { deadline: _, ...subsidy } = guide.subsidy
  const unsaid = { ...guide, subsidy }
  expect(progress(newFacility(), unsaid).deadline).toEqual({ state: 'unknown' })
  expect(progress(ticked(tasks), unsaid).deadline).toEqual({ state: 'applied' })
})

test('a facility that cannot apply has no deadline and does not count as having applied', () => {
  const work = progress({ ...ticked(tasks), subsidised: true })
  expect(work.deadline).toEqual({ state: 'inapplicable' })
})

test('if a guide has no task for the application, no facility counts as having applied', () => {
  const requires = { ...guide.subsidy.requires, tasks }
  const by = { ...guide, subsidy: { ...guide.subsidy, requires } }
  expect(progress(ticked(tasks), by).deadline).toEqual(OPEN)
})

test('if a guide requires nothing before the application, no facility counts as ready', () => {
  const subsidy = { ...guide.subsidy, requires: { ...guide.subsidy.requires, tasks: [] } }
  expect(progress(newFacility(), { ...guide, subsidy }).stage).toBe('untouched')
})

test.each([
  ['2026-01-11', { ...OPEN, days: 20 }],
  ['2026-01-31', { ...OPEN, days: 0 }],
  ['2026-02-01', { state: 'passed', date: '2026-01-31' }],
])('on %s the deadline is %o', (today, deadline) => {
  const day = Temporal.PlainDate.from(today)
  expect(progressOf(guide, newFacility(), day).deadline).toEqual(deadline)
})

test('a deadline applies until the application itself is ticked', () => {
  expect(progress(ticked(['documents'])).deadline).toEqual(OPEN)
  expect(progress(ticked(['application'])).deadline).toEqual({ state: 'applied' })
})
