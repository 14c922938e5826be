import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { facilityOf, type StoredFacility } from '../../../lib/progress/facility/facilityRecord'
import { chooseFacility } from '../../../lib/progress/facilityStore/currentFacility'
import { followFacilities } from '../../../lib/progress/facilityStore/followFacilities'
import { mergeFacilities } from '../../../lib/progress/facilityStore/mergeFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { storedWith } from '../storedFacility'

const { local } = fakeBrowser.storage
const names = (all: readonly StoredFacility[]) => all.map((stored) => facilityOf(stored).name)

/** Follows all facilities and waits for the first read. */
async function follow() {
  const [all, changed]: string[][][] = [[], []]
  const current: (string | null)[] = []
  const pending: Promise<unknown>[] = []
  followFacilities(
    {
      onAll: (now) => all?.push(names(now)),
      onChanged: (now) => changed?.push(names(now)),
      onCurrent: (id) => current.push(id),
    },
    (work) => pending.push(work),
  )
  const settled = () => Promise.all(pending)
  return { all, changed, current, settled }
}

test('all facilities are read once; a change reports only the changed ones', async () => {
  const { id } = await addFacility({ name: '一' })
  await addFacility({ name: '二' })
  const followed = await follow()
  await followed.settled()
  expect(followed.all).toEqual([['一', '二']])
  const get = vi.spyOn(local, 'get')
  await updateFacility(id, (facility) => ({ ...facility, name: '一号' }))
  await addFacility({ name: '三' })
  expect(followed.changed).toEqual([['一号'], ['三']])
  expect(followed.all).toHaveLength(1)
  expect(get.mock.calls.some(([keys]) => keys === null)).toBe(false)
})

test('changes that arrive together are reported together', async () => {
  const followed = await follow()
  await followed.settled()
  await mergeFacilities([storedWith({ name: '一' }), storedWith({ name: '二' })])
  expect(followed.changed?.map((each) => each.toSorted())).toEqual([['一', '二']])
})

test('the current facility is reported at the start and after every choice', async () => {
  const [one, two] = [await addFacility({}), await addFacility({})]
  await chooseFacility(one.id)
  const followed = await follow()
  await followed.settled()
  await chooseFacility(two.id)
  expect(followed.current).toEqual([one.id, two.id])
})

test('a choice made during the read is not overwritten by its result', async () => {
  const [one, two] = [await addFacility({}), await addFacility({})]
  await chooseFacility(one.id)
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  // A scan waits until the writer releases the lock.
  const writing = navigator.locks.request('progress', () => held)
  const followed = await follow()
  await local.set({ current: two.id })
  letGo()
  await Promise.all([writing, followed.settled()])
  expect(followed.current.at(-1)).toBe(two.id)
})

test('a change during the read is not lost', async () => {
  const { id } = await addFacility({ name: '前' })
  const followed = await follow()
  await updateFacility(id, (facility) => ({ ...facility, name: '後' }))
  await followed.settled()
  expect([...(followed.all ?? []), ...(followed.changed ?? [])].at(-1)).toEqual(['後'])
})

test('a late event undoes nothing', async () => {
  const first = await addFacility({ name: '前' })
  const followed = await follow()
  await followed.settled()
  await updateFacility(first.id, (facility) => ({ ...facility, name: '後' }))
  await local.set({ [`facility:${first.id}`]: first })
  expect(followed.changed?.at(-1)).toEqual(['後'])
})

test('a removed facility causes a full read', async () => {
  const { id } = await addFacility({ name: '一' })
  await addFacility({ name: '二' })
  const followed = await follow()
  await followed.settled()
  await local.remove(`facility:${id}`)
  await followed.settled()
  expect(followed.all?.at(-1)).toEqual(['二'])
})
