import { IDBFactory, IDBObjectStore, IDBOpenDBRequest } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { withNote, withTick } from '../ticked'

const { local } = fakeBrowser.storage

/** Loads the extension's code as a newly opened page does. */
async function openPage() {
  vi.resetModules()
  const [change, current, facility, stored, area, mergeIn] = await Promise.all([
    import('../../../lib/progress/facilities/updateFacility'),
    import('../../../lib/progress/facilities/currentFacility'),
    import('../../../lib/progress/facility/facility'),
    import('../../../lib/progress/facility/facilityRecord'),
    import('../../../lib/progress/storage/lockedWrite'),
    import('../../../lib/progress/facilities/mergeFacilities'),
  ])
  return { ...change, ...current, ...facility, ...stored, ...area, ...mergeIn }
}

/** Restarts the browser, which has lost every write since the state `kept`. */
async function restartWith(kept: Readonly<Record<string, unknown>>) {
  fakeBrowser.reset()
  await local.set({ ...kept })
  return openPage()
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

test('ticks that the browser lost are replayed at its next start', async () => {
  const { openCurrent, updateFacility } = await openPage()
  const { id } = (await openCurrent()).stored
  const before = await local.get(null)
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  await updateFacility(id, (facility) => withNote(facility, 'order', '見積もりを待つ'))
  const written = await local.get(null)
  const { replayLostWrites } = await restartWith(before)
  await replayLostWrites()
  expect(await local.get(null)).toEqual(written)
})

test('an added facility and a removal that the browser lost are replayed', async () => {
  const { addFacility, setItems, removeItems, locked } = await openPage()
  await setItems({ 'guide:old': 1 })
  const before = await local.get(null)
  const { id } = await addFacility({ name: 'みほん薬局' })
  await locked(() => removeItems(['guide:old']))
  const page = await restartWith(before)
  await page.replayLostWrites()
  expect(await local.get([`facility:${id}`, 'guide:old'])).toEqual({
    [`facility:${id}`]: expect.objectContaining({ id }),
  })
})

test('a replayed facility is merged with changes that another machine made meanwhile', async () => {
  const { openCurrent, updateFacility, facilityOf } = await openPage()
  const { id } = (await openCurrent()).stored
  const before = await local.get(null)
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  const lost = await local.get(null)
  await local.set({ ...before })
  await updateFacility(id, (facility) => withTick(facility, 'install', true))
  const page = await restartWith({ ...(await local.get(null)) })
  await local.set({ [`facility:${id}`]: lost[`facility:${id}`] })
  await page.replayLostWrites()
  const { ticks } = facilityOf((await page.openCurrent()).stored)
  expect(Object.keys(ticks).toSorted()).toEqual(['install', 'order'])
})

test('nothing is written if nothing was lost', async () => {
  const { openCurrent, updateFacility } = await openPage()
  const { id } = (await openCurrent()).stored
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  const { replayLostWrites } = await restartWith(await local.get(null))
  const set = vi.spyOn(local, 'set')
  await replayLostWrites()
  expect(set).not.toHaveBeenCalled()
})

test('a write that the browser refused is not replayed', async () => {
  const { openCurrent, updateFacility } = await openPage()
  const { id } = (await openCurrent()).stored
  const before = await local.get(null)
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  await expect(updateFacility(id, (facility) => withTick(facility, 'order', true))).rejects.toThrow(
    'quota',
  )
  const { replayLostWrites } = await restartWith(before)
  await replayLostWrites()
  expect(await local.get(null)).toEqual(before)
})

test('an unreadable value is left for a person, whatever the journal has', async () => {
  const { openCurrent } = await openPage()
  const { id } = (await openCurrent()).stored
  const { replayLostWrites } = await restartWith({ [`facility:${id}`]: 'broken' })
  await replayLostWrites()
  expect(await local.get(`facility:${id}`)).toEqual({ [`facility:${id}`]: 'broken' })
})

/** A database that cannot be opened. */
class Broken extends IDBFactory {
  override open(): never {
    throw new DOMException('no', 'UnknownError')
  }
}
/** A database that never answers. */
class Silent extends IDBFactory {
  override open() {
    return new IDBOpenDBRequest()
  }
}

test.each([
  ['fails', Broken],
  ['does not answer', Silent],
])('a journal that %s stops no tick, and no older value of it is replayed', async (_, Factory) => {
  const sound = globalThis.indexedDB
  const first = await openPage()
  await first.locked(() => first.setItems({ 'guide:one': 'first' }))
  vi.stubGlobal('indexedDB', new Factory())
  const { openCurrent, updateFacility, facilityOf, setItems, locked } = await openPage()
  await locked(() => setItems({ 'guide:one': 'second' }))
  const { id } = (await openCurrent()).stored
  const stored = await updateFacility(id, (facility) => withTick(facility, 'order', true))
  expect(facilityOf(stored).ticks.order?.done).toBe(true)
  vi.stubGlobal('indexedDB', sound)
  const page = await restartWith(await local.get(null))
  await page.replayLostWrites()
  expect(await local.get('guide:one')).toEqual({ 'guide:one': 'second' })
})

test('a facility that an import restored while the journal failed is not removed by the replay', async () => {
  const sound = globalThis.indexedDB
  const first = await openPage()
  const { id } = (await first.openCurrent()).stored
  const facility = await first.updateFacility(id, (now) => withTick(now, 'order', true))
  await local.set({ [`facility:${id}`]: 'broken' })
  await first.openCurrent()
  vi.stubGlobal('indexedDB', new Broken())
  const second = await openPage()
  await second.mergeFacilities([facility])
  await second.updateFacility(id, (now) => withTick(now, 'quote', true))
  vi.stubGlobal('indexedDB', sound)
  const page = await restartWith(await local.get(null))
  await page.replayLostWrites()
  const kept = await local.get(`facility:${id}`)
  expect(kept).toEqual({ [`facility:${id}`]: expect.objectContaining({ id }) })
})

test('the removal of an unreadable value after its quarantine is replayed', async () => {
  const { openCurrent, addFacility } = await openPage()
  const { id } = (await openCurrent()).stored
  await addFacility({ name: '西店' })
  await local.set({ [`facility:${id}`]: 'broken' })
  await openCurrent()
  const page = await restartWith({ ...(await local.get(null)), [`facility:${id}`]: 'broken' })
  await page.replayLostWrites()
  expect(await local.get(`facility:${id}`)).toEqual({})
})

test('a journal that cannot be cleared keeps its gap mark', async () => {
  const first = await openPage()
  await first.locked(() => first.setItems({ 'guide:one': 'first' }))
  const page = await restartWith({ 'guide:one': 'second', 'journal-gap': true })
  const clear = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementationOnce(() => {
    throw new DOMException('no', 'UnknownError')
  })
  await page.replayLostWrites()
  expect(clear).toHaveBeenCalled()
  const again = await restartWith(await local.get(null))
  await again.replayLostWrites()
  expect(await local.get(null)).toEqual({ 'guide:one': 'second' })
})

test('a tick in the placeholder of a quarantined facility is replayed', async () => {
  const { openCurrent, updateFacility } = await openPage()
  const { id } = (await openCurrent()).stored
  await local.set({ [`facility:${id}`]: 'broken' })
  const before = await local.get(null)
  await openCurrent()
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  const written = await local.get(null)
  const { replayLostWrites } = await restartWith(before)
  await replayLostWrites()
  expect(await local.get(null)).toEqual(written)
})

test('an unreadable value stays in place if its quarantined copy is not certain', async () => {
  const { openCurrent, addFacility } = await openPage()
  const { id } = (await openCurrent()).stored
  await addFacility({ name: '西店' })
  await local.set({ [`facility:${id}`]: 'broken' })
  const before = await local.get(null)
  await openCurrent()
  const { replayLostWrites } = await restartWith({ ...before, 'journal-gap': true })
  await replayLostWrites()
  expect(await local.get(`facility:${id}`)).toEqual({ [`facility:${id}`]: 'broken' })
})
