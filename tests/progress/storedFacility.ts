import { tasksOf } from '../../lib/guide'
import { loadGuide } from '../../lib/guide/guides'
import { type Attributes, newFacility } from '../../lib/progress/facility/facility'
import {
  changesTo,
  emptyStored,
  type StoredFacility,
  withChanges,
} from '../../lib/progress/facility/facilityRecord'

const tasks = tasksOf(await loadGuide()).map(({ id }) => id)

/** @returns a facility as stored, with the first so many tasks of the default guide ticked. */
export function storedWith(
  attributes: Partial<Attributes>,
  ticks = 0,
  at = 1.77e12,
): StoredFacility {
  const facility = {
    ...newFacility(),
    asked: true,
    ...attributes,
    ticks: Object.fromEntries(
      tasks.slice(0, ticks).map((id) => [id, { done: true, at: '', by: '' }]),
    ),
  }
  const empty = emptyStored(facility)
  const guide = { path: 'guide', from: '', to: facility.guide }
  const changes = changesTo(empty, facility).filter(({ path }) => path !== 'guide')
  return withChanges(empty, [guide, ...changes], { node: 'abc1234', by: '' }, at).stored
}
