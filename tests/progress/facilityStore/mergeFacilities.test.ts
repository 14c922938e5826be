import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { newFacility } from '../../../lib/progress/facility/facility'
import { emptyStored, facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { mergeFacilities } from '../../../lib/progress/facilityStore/mergeFacilities'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { readInventory } from '../../../lib/progress/recovery/inventory'
import { retryQuarantined } from '../../../lib/progress/recovery/quarantine'
import { at, inUse, keys } from '../stored'
import { withTick } from '../ticked'
import old from '../versions/1.json'

const { local } = fakeBrowser.storage
test('facilities from outside are added, whatever their version', async () => {
  const other = emptyStored(newFacility())
  const added = await mergeFacilities([...old, other])
  expect(added.map(({ state }) => state)).toEqual(['added', 'added', 'added'])
  expect((await scanFacilities()).facilities).toHaveLength(3)
})

test('a merge has the changes of both sides, and a second merge changes nothing', async () => {
  const { stored } = await openCurrent()
  const { id } = stored
  const theirs = await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  await local.set({ [`facility:${id}`]: stored })
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  expect(await mergeFacilities([theirs])).toEqual([{ state: 'merged', id }])
  expect((await inUse()).ticks).toMatchObject({ order: { done: true }, quote: { done: true } })
  const set = vi.spyOn(local, 'set')
  expect(await mergeFacilities([theirs, stored])).toEqual([
    { state: 'unchanged', id },
    { state: 'unchanged', id },
  ])
  expect(set).not.toHaveBeenCalled()
})

test('an older state from outside undoes nothing', async () => {
  const { stored } = await openCurrent()
  await updateFacility(stored.id, (facility) => withTick(facility, 'order', true))
  await updateFacility(stored.id, (facility) => withTick(facility, 'order', false))
  await mergeFacilities([stored])
  expect((await inUse()).ticks.order?.done).toBe(false)
})

test('two states of one facility in one file are merged', async () => {
  const { stored } = await openCurrent()
  const { id } = stored
  const first = await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  const second = await updateFacility(id, (facility) => withTick(facility, 'order', true))
  fakeBrowser.reset()
  const states = (await mergeFacilities([second, first])).map(({ state }) => state)
  expect(states).toEqual(['added', 'unchanged'])
  expect(Object.keys((await inUse()).ticks).sort()).toEqual(['order', 'quote'])
})

test('values of a newer version or of no facility are refused, and the rest is merged', async () => {
  const results = await mergeFacilities(['text', { version: 4 }, old[0]])
  expect(results.map(({ state }) => state)).toEqual(['unreadable', 'newer', 'added'])
})

test('an unreadable stored facility is not overwritten', async () => {
  const [first] = old
  await local.set({ [`facility:${first?.id}`]: { version: 4 } })
  expect(await mergeFacilities([first])).toEqual([{ state: 'blocked', id: first?.id }])
  expect(await at(`facility:${first?.id}`)).toEqual({ version: 4 })
})

test('an import that exceeds the quota changes nothing', async () => {
  await openCurrent()
  const before = await local.get(null)
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  await expect(mergeFacilities(old)).rejects.toThrow('quota')
  expect(await local.get(null)).toEqual(before)
})

/** Quarantines a value as a scan does. */
async function putAside(value: unknown, id: string = crypto.randomUUID()) {
  await local.set({ [`facility:${id}`]: value })
  await scanFacilities()
  const { quarantined: all } = await readInventory()
  const aside = all.find(({ of }) => of === `facility:${id}`)
  if (!aside) throw new Error('it was not put aside')
  return aside
}

test('a quarantined value is listed with its key and time', async () => {
  const broken = { version: 1, broken: 'ひみつではない' }
  const { key, at: when, value } = await putAside(broken)
  expect(key).toMatch(/^aside:facility:/)
  expect(when).toMatch(/^20\d\d-/)
  expect(value).toEqual(broken)
})

test('a quarantined value that is readable today is restored and only then removed from quarantine', async () => {
  const [good] = old
  // It was unreadable because its key was wrong.
  const { key } = await putAside(good)
  expect((await openCurrent()).health.aside).toBe(1)
  expect(await retryQuarantined(key)).toEqual({ state: 'added', id: good?.id })
  expect(await keys()).not.toContain(key)
  expect((await openCurrent()).health.aside).toBe(0)
  const { facilities } = await scanFacilities()
  expect(facilities.map((stored) => facilityOf(stored).name)).toContain('みほん診療所')
})

test('a restored value is merged with the facility that took its place', async () => {
  const { id } = await inUse()
  const earlier = await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  const { key } = await putAside(earlier)
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  expect(await retryQuarantined(key)).toEqual({ state: 'unchanged', id })
  expect(Object.keys((await inUse()).ticks).sort()).toEqual(['order', 'quote'])
})

test('a value that is still unreadable stays in quarantine', async () => {
  const { key, value } = await putAside('broken')
  expect(await retryQuarantined(key)).toEqual({ state: 'unreadable' })
  expect(await at(key)).toEqual(value)
})

test('an unreadable value in its own place that becomes readable is not removed', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  await local.set({ health: { aside: 1, newer: 0, stuck: 0 } })
  const key = `facility:${id}`
  const kept = await at(key)
  expect(await retryQuarantined(key)).toEqual({ state: 'unchanged', id })
  expect(await at(key)).toEqual(kept)
  expect((await openCurrent()).health.aside, 'it was none of those aside').toBe(1)
})

test('a value that cannot be restored because storage is full stays in quarantine', async () => {
  const { key, value } = await putAside(old[0])
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  await expect(retryQuarantined(key)).rejects.toThrow('quota')
  expect(await at(key)).toEqual(value)
  await addFacility({})
  expect(await retryQuarantined(key)).toMatchObject({ state: 'added' })
})
