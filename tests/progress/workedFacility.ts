import { tasksOf } from '../../lib/guide'
import { loadGuide } from '../../lib/guide/guides'
import { newFacility } from '../../lib/progress/facility/facility'
import {
  changesTo,
  emptyStored,
  type StoredFacility,
  withChanges,
} from '../../lib/progress/facility/facilityRecord'

/** @returns a facility of a chain: all answered, and eight tasks done by somebody with a name. */
export async function worked(): Promise<StoredFacility> {
  const writer = { node: 'abc1234', by: '山田花子' }
  const facility = {
    ...newFacility(),
    name: 'みほん調剤薬局 第10000店',
    code: '3410712362',
    kind: 'chainPharmacy' as const,
    adapted: true,
    subsidised: false,
    asked: true,
    wishedDate: '2026-03-01',
  }
  const guide = { path: 'guide', from: '', to: facility.guide }
  const empty = emptyStored(facility)
  const begun = withChanges(empty, [guide, ...changesTo(empty, facility)], writer, 1.77e12).stored
  return tasksOf(await loadGuide())
    .slice(0, 8)
    .reduce((stored, { id }, turn) => {
      const tick = { path: `tick:${id}`, from: false, to: true }
      return withChanges(stored, [tick], writer, 1.77e12 + turn * 1e8).stored
    }, begun)
}
