import { expect, test } from 'vitest'
import { stationState } from '../../../components/steps/stations'
import { tasksOf } from '../../../lib/guide'
import { loadGuide } from '../../../lib/guide/guides'
import {
  type Facility,
  newFacility,
  WITHOUT_SUBSIDY,
} from '../../../lib/progress/facility/facility'
import { progressOf } from '../../../lib/progress/facility/progressOf'

const guide = await loadGuide()
const tasks = tasksOf(guide)
const TODAY = Temporal.PlainDate.from('2025-12-01')
const ticked = { done: true, at: '2025-11-30T00:00:00Z', by: '' }

const wayOf = (facility: Facility) => {
  const progress = progressOf(guide, facility, TODAY)
  return Object.fromEntries(
    tasks.map((task) => [task.shortTitle, stationState(guide, facility, progress, task)]),
  )
}

test('the way shows what is done, where the facility is, and what is ahead', () => {
  expect(wayOf({ ...newFacility(), ticks: { account: ticked } })).toEqual({
    アカウント: 'done',
    見積: 'here',
    発注: 'ahead',
    改修: 'ahead',
    テスト: 'ahead',
    運用: 'ahead',
    書類: 'ahead',
    申請: 'ahead',
  })
})

test('tasks that an answer makes unnecessary are not needed, ticked or not', () => {
  const ticks = { modification: ticked }
  expect(wayOf({ ...newFacility(), subsidised: true, ticks })).toEqual({
    アカウント: 'here',
    見積: 'optional',
    発注: 'optional',
    改修: 'unneeded',
    テスト: 'unneeded',
    運用: 'ahead',
    書類: 'unneeded',
    申請: 'unneeded',
  })
})

test('without the subsidy the application and its documents are not needed', () => {
  const deadlines = { gairai: { day: WITHOUT_SUBSIDY, at: '', by: '' } } as const
  const way = wayOf({ ...newFacility(), deadlines })
  expect(Object.keys(way).filter((name) => way[name] === 'unneeded')).toEqual(['書類', '申請'])
})

test('once everything is done, no station is where the facility is', () => {
  const ticks = Object.fromEntries(tasks.map(({ id }) => [id, ticked]))
  expect(new Set(Object.values(wayOf({ ...newFacility(), ticks })))).toEqual(new Set(['done']))
})
