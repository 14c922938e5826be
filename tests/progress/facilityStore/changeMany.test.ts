import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { tickPatch } from '../../../lib/progress/facility/facility'
import { facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { readLog } from '../../../lib/progress/facilityStore/changeLog'
import { changeMany, undoMany } from '../../../lib/progress/facilityStore/changeMany'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'

const { local } = fakeBrowser.storage
const some = async (count: number) => {
  const ids: string[] = []
  for (let number = 0; number < count; number++) {
    ids.push((await addFacility({ name: `第${number}店` })).id)
  }
  return ids
}
const ticked = async () =>
  (await scanFacilities()).facilities
    .map(facilityOf)
    .filter(({ ticks }) => ticks.order?.done)
    .map(({ name }) => name)

test('several facilities are changed in one write, each with its entry in the log', async () => {
  const ids = await some(3)
  const set = vi.spyOn(local, 'set')
  const { done, same } = await changeMany(ids, () => tickPatch('order', true))
  expect([done.length, same]).toEqual([3, 0])
  const writes = set.mock.calls.filter(([items]) =>
    Object.keys(items).some((key) => key.startsWith('facility:')),
  )
  expect(writes).toHaveLength(1)
  expect(await ticked()).toHaveLength(3)
  expect((await readLog()).map(({ facilityId }) => facilityId)).toEqual(ids.toReversed())
})

test('what was so before is counted apart, and an undo leaves it', async () => {
  const ids = await some(3)
  await updateFacility(ids[0] ?? '', () => tickPatch('order', true))
  const { done, same } = await changeMany(ids, () => tickPatch('order', true))
  expect([done.length, same]).toEqual([2, 1])
  expect(await undoMany(done)).toEqual({ undone: 2, left: 0 })
  expect(await ticked()).toEqual(['第0店'])
})

test('an undo leaves what somebody has changed since', async () => {
  const ids = await some(2)
  const { done } = await changeMany(ids, () => ({ archived: true }))
  await updateFacility(ids[0] ?? '', () => ({ archived: false }))
  await updateFacility(ids[0] ?? '', () => ({ archived: true }))
  await updateFacility(ids[1] ?? '', () => tickPatch('order', true))
  expect(await undoMany(done)).toEqual({ undone: 1, left: 1 })
  expect(await ticked()).toEqual(['第1店'])
})

test('if it cannot be written, nothing has changed', async () => {
  const ids = await some(2)
  const before = await local.get(null)
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('disk'))
  await expect(changeMany(ids, () => ({ archived: true }))).rejects.toThrow('disk')
  expect(await local.get(null)).toEqual(before)
})

test('of more changes than the log holds the last ones are in it', async () => {
  const ids = await some(210)
  await changeMany(ids, () => ({ archived: true }))
  const log = await readLog()
  expect(log.map(({ facilityId }) => facilityId)).toEqual(ids.slice(-200).toReversed())
})
