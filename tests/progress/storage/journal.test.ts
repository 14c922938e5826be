import { IDBFactory, IDBOpenDBRequest } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { withNote, withTick } from '../ticked'

vi.mock('../../../lib/browser', () => ({ browser: fakeBrowser }))

const { local } = fakeBrowser.storage

/** The extension's code as a page has it that was opened just now. */
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

/** The browser ends and starts again; of what was written since `kept` it has lost all. */
async function restartWith(kept: Readonly<Record<string, unknown>>) {
  fakeBrowser.reset()
  await local.set({ ...kept })
  return openPage()
}

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  globalThis.indexedDB = new IDBFactory()
})

test('ticks that the browser lost are there again after its start', async () => {
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

test('a facility, and what was taken away, stay so', async () => {
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

test('a facility is merged: what another machine brought meanwhile stays', async () => {
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

test('nothing is written where nothing was lost', async () => {
  const { openCurrent, updateFacility } = await openPage()
  const { id } = (await openCurrent()).stored
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  const { replayLostWrites } = await restartWith(await local.get(null))
  const set = vi.spyOn(local, 'set')
  await replayLostWrites()
  expect(set).not.toHaveBeenCalled()
})

test('a write that was refused is not done at the next start', async () => {
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

test('a value that cannot be read is left for a person, whatever was noted', async () => {
  const { openCurrent } = await openPage()
  const { id } = (await openCurrent()).stored
  const { replayLostWrites } = await restartWith({ [`facility:${id}`]: 'broken' })
  await replayLostWrites()
  expect(await local.get(`facility:${id}`)).toEqual({ [`facility:${id}`]: 'broken' })
})

/** A journal that cannot be opened, or never answers. */
class Broken extends IDBFactory {
  override open(): never {
    throw new DOMException('no', 'UnknownError')
  }
}
class Silent extends IDBFactory {
  override open() {
    return new IDBOpenDBRequest()
  }
}

test.each([
  ['fails', Broken],
  ['does not answer', Silent],
])('a journal that %s stops no tick, and puts nothing back that is older', async (_, Factory) => {
  const sound = globalThis.indexedDB
  const first = await openPage()
  await first.locked(() => first.setItems({ 'guide:one': 'first' }))
  globalThis.indexedDB = new Factory()
  const { openCurrent, updateFacility, facilityOf, setItems, locked } = await openPage()
  await locked(() => setItems({ 'guide:one': 'second' }))
  const { id } = (await openCurrent()).stored
  const stored = await updateFacility(id, (facility) => withTick(facility, 'order', true))
  expect(facilityOf(stored).ticks.order?.done).toBe(true)
  globalThis.indexedDB = sound
  const page = await restartWith(await local.get(null))
  await page.replayLostWrites()
  expect(await local.get('guide:one')).toEqual({ 'guide:one': 'second' })
})

test('a facility that a file brought back while the journal failed is not taken away again', async () => {
  const sound = globalThis.indexedDB
  const first = await openPage()
  const { id } = (await first.openCurrent()).stored
  const facility = await first.updateFacility(id, (now) => withTick(now, 'order', true))
  await local.set({ [`facility:${id}`]: 'broken' })
  await first.openCurrent()
  globalThis.indexedDB = new Broken()
  const second = await openPage()
  await second.mergeFacilities([facility])
  await second.updateFacility(id, (now) => withTick(now, 'quote', true))
  globalThis.indexedDB = sound
  const page = await restartWith(await local.get(null))
  await page.replayLostWrites()
  const kept = await local.get(`facility:${id}`)
  expect(kept).toEqual({ [`facility:${id}`]: expect.objectContaining({ id }) })
})

test('what cannot be read, and was put aside, is taken away again where the browser lost that', async () => {
  const { openCurrent, addFacility } = await openPage()
  const { id } = (await openCurrent()).stored
  await addFacility({ name: '西店' })
  await local.set({ [`facility:${id}`]: 'broken' })
  await openCurrent()
  const page = await restartWith({ ...(await local.get(null)), [`facility:${id}`]: 'broken' })
  await page.replayLostWrites()
  expect(await local.get(`facility:${id}`)).toEqual({})
})

test('a journal that cannot be begun anew keeps the mark of its gap', async () => {
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

test('what was ticked in the stead of a facility that was put aside is there again', async () => {
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

test('what cannot be read stays where it is while nobody knows that it is kept aside', async () => {
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
