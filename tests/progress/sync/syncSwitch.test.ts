import { expect, test, vi } from 'vitest'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { beginSync } from '../../../lib/progress/sync/beginSync'
import { hasSyncConsent } from '../../../lib/progress/sync/consent'
import { isAnythingSynced } from '../../../lib/progress/sync/planNow'
import { readSync, switchSync, watchSync } from '../../../lib/progress/sync/state'
import { removeSynced, stopSync, syncOnce } from '../../../lib/progress/sync/syncOnce'
import { at, inUse } from '../stored'
import { local, sync, synced, tick } from './synced'
import { SYNC_OFF } from './syncOff'

vi.mock('../../../lib/progress/sync/consent', () => ({ hasSyncConsent: vi.fn(async () => true) }))

test('nothing is read or written unless a person switches it on', async () => {
  await tick('order')
  const get = vi.spyOn(sync, 'get')
  await syncOnce()
  expect(get).not.toHaveBeenCalled()
  expect(await sync.get(null)).toEqual({})
  expect(await readSync()).toEqual(SYNC_OFF)
})

test('after 同期 is switched off the synced storage stays as it is', async () => {
  const stored = await tick('order')
  await switchSync(true)
  await syncOnce()
  await switchSync(false)
  await tick('quote')
  await syncOnce()
  expect(await synced()).toEqual(stored)
})

test('on request the synced storage is cleared, 同期 is switched off, and local data stays', async () => {
  const stored = await tick('order')
  await switchSync(true)
  await syncOnce()
  await sync.set({ more: true })
  expect(await isAnythingSynced()).toBe(true)
  await removeSynced()
  expect(await sync.get(null)).toEqual({ more: true })
  expect(await isAnythingSynced()).toBe(false)
  expect((await readSync()).on).toBe(false)
  expect(await at(`facility:${stored.id}`)).toEqual(stored)
})

test('if another profile cleared the synced storage, 同期 is switched off with that reason and nothing is written again', async () => {
  const stored = await tick('order')
  await switchSync(true)
  await syncOnce()
  await sync.clear()
  await syncOnce()
  expect(await readSync()).toMatchObject({ on: false, trouble: 'emptied' })
  expect(await sync.get(null)).toEqual({})
  expect(await at(`facility:${stored.id}`)).toEqual(stored)
})

test('after consent was withdrawn, the synced storage is neither read nor written', async () => {
  await tick('order')
  await switchSync(true)
  vi.mocked(hasSyncConsent).mockResolvedValueOnce(false)
  const get = vi.spyOn(sync, 'get')
  await syncOnce()
  expect(get).not.toHaveBeenCalled()
  expect(await sync.get(null)).toEqual({})
  expect(await readSync()).toMatchObject({ on: false, trouble: 'withdrawn' })
})

test('switching off waits for a running 同期', async () => {
  await tick('order')
  await switchSync(true)
  const going = syncOnce()
  await stopSync()
  const before = await sync.get(null)
  await going
  expect(await sync.get(null)).toEqual(before)
  expect((await readSync()).on).toBe(false)
})

test('a new profile continues with the facility that another one works on', async () => {
  await tick('order')
  const { id } = await inUse()
  await updateFacility(id, (facility) => ({ ...facility, asked: true }))
  await addFacility({ name: 'みほん薬局', asked: true })
  await switchSync(true)
  await syncOnce()
  await local.clear()
  await openCurrent()
  await beginSync()
  expect((await inUse()).id).toBe(id)
})

test('a profile with a facility of its own stays with it', async () => {
  await addFacility({ name: 'みほん薬局', asked: true })
  await switchSync(true)
  await syncOnce()
  await local.clear()
  const { id } = await tick('quote')
  await beginSync()
  expect((await inUse()).id).toBe(id)
  expect((await scanFacilities()).facilities).toHaveLength(2)
})

test('an unreadable switch counts as off', async () => {
  await local.set({ sync: { version: 2, on: true }, syncState: 'text' })
  expect(await readSync()).toMatchObject({ on: false, at: null })
})

test('a watcher is called for the switch and the result of a run, and for nothing else', async () => {
  const onChange = vi.fn()
  watchSync(onChange)
  await tick('order')
  expect(onChange).not.toHaveBeenCalled()
  await switchSync(true)
  expect(onChange).toHaveBeenCalledTimes(1)
  await syncOnce()
  expect(onChange).toHaveBeenCalledTimes(2)
})
