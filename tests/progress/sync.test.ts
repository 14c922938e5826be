import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { updateFacility } from '../../lib/progress/change'
import { openCurrent } from '../../lib/progress/current'
import { withNote, withTick } from '../../lib/progress/facility'
import { merge } from '../../lib/progress/merge'
import { surveyStore } from '../../lib/progress/survey'
import { forgetSynced, gatheredSync, syncOnce, watchSynced } from '../../lib/progress/sync'
import { findPieces } from '../../lib/progress/syncItem'
import { readSync, switchSync, watchSync } from '../../lib/progress/syncState'
import { at, inUse } from './stored'

vi.mock('../../lib/browser', () => ({ browser: fakeBrowser }))

const { local, sync } = fakeBrowser.storage
beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})
afterEach(() => {
  vi.useRealTimers()
})

/** @returns what all that is in the synced storage makes together. */
const synced = async () => findPieces(await sync.get(null)).pieces.reduce((a, b) => merge(a, b))

async function tick(task: string) {
  const { id } = await inUse()
  return updateFacility(id, (facility) => withTick(facility, task, true))
}

/** Goes on in another profile, which has the same synced storage and nothing else. */
async function inAnotherProfile() {
  await local.clear()
  await openCurrent()
  await switchSync(true)
}

test('nothing is read or written unless a person switches it on', async () => {
  await tick('order')
  const get = vi.spyOn(sync, 'get')
  await syncOnce()
  expect(get).not.toHaveBeenCalled()
  expect(await sync.get(null)).toEqual({})
  expect(await readSync()).toEqual({
    on: false,
    at: null,
    unfit: [],
    unfitCount: 0,
    trouble: null,
  })
})

test('what was ticked in one profile is ticked in the other, and the other way round', async () => {
  const stored = await tick('order')
  await switchSync(true)
  await syncOnce()
  expect(await synced()).toEqual(stored)
  await inAnotherProfile()
  await syncOnce()
  const here = (await surveyStore()).facilities.find(({ id }) => id === stored.id)
  expect(here).toEqual(stored)
  const both = await updateFacility(stored.id, (facility) => withTick(facility, 'quote', true))
  await syncOnce()
  await local.set({ [`facility:${stored.id}`]: stored })
  await syncOnce()
  expect(await at(`facility:${stored.id}`)).toEqual(both)
})

test('what is older there takes nothing back here, and is brought up', async () => {
  await tick('order')
  await switchSync(true)
  await syncOnce()
  const later = await tick('quote')
  await syncOnce()
  expect(await at(`facility:${later.id}`)).toEqual(later)
  expect(await synced()).toEqual(later)
})

test('where nothing differs nothing is written', async () => {
  await tick('order')
  await switchSync(true)
  await syncOnce()
  const set = vi.spyOn(sync, 'set')
  const remove = vi.spyOn(sync, 'remove')
  await syncOnce()
  expect(set).not.toHaveBeenCalled()
  expect(remove).not.toHaveBeenCalled()
})

test('however much has changed, it is one write', async () => {
  const { id } = await inUse()
  await switchSync(true)
  for (const task of ['a', 'b', 'c', 'd']) {
    await updateFacility(id, (facility) => withNote(facility, task, 'あ'.repeat(2_000)))
  }
  const set = vi.spyOn(sync, 'set')
  await syncOnce()
  expect(set).toHaveBeenCalledTimes(1)
  expect(Object.keys(await sync.get(null))).toHaveLength(5)
})

test('when it last succeeded is kept, and what did not fit', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withNote(facility, 'order', 'あ'.repeat(3_000)))
  await tick('quote')
  await switchSync(true)
  await syncOnce()
  const state = await readSync()
  expect(state).toMatchObject({ on: true, unfit: [{ id, why: 'register' }], unfitCount: 1 })
  expect(state.at).toMatch(/^20\d\d-/)
  expect((await inUse()).notes.order?.text).toHaveLength(3_000)
})

test.each([
  ['MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded', 'busy'],
  ['QUOTA_BYTES quota exceeded', 'full'],
  ['An unexpected error occurred', 'failed'],
])(
  'a write that fails with %s leaves what is here, says so, and is made up for',
  async (said, trouble) => {
    await switchSync(true)
    await tick('order')
    await syncOnce()
    const { at: before } = await readSync()
    const stored = await tick('quote')
    vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error(said))
    await syncOnce()
    expect(await readSync()).toMatchObject({ on: true, at: before, trouble })
    expect(await at(`facility:${stored.id}`)).toEqual(stored)
    await syncOnce()
    expect((await readSync()).trouble).toBe(null)
    expect(await synced()).toEqual(stored)
  },
)

test('where there is no room here for what comes in, nothing is changed on either side', async () => {
  await tick('order')
  await switchSync(true)
  await syncOnce()
  const there = await sync.get(null)
  await inAnotherProfile()
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  await syncOnce()
  expect((await readSync()).trouble).toBe('localFull')
  expect(await sync.get(null)).toEqual(there)
})

test('what a newer version wrote there, or nobody knows, stays as it is', async () => {
  const { id } = await tick('order')
  const items = { [`f:${id}`]: { version: 99 }, 'f:broken': 'text', 'use:other': 1, more: true }
  await sync.set(items)
  await switchSync(true)
  await syncOnce()
  expect(await sync.get(null)).toEqual(items)
  expect(await readSync()).toMatchObject({ unfit: [{ id, why: 'unknown' }], trouble: null })
})

test('switched off, what is in the synced storage stays, and no more is written', async () => {
  const stored = await tick('order')
  await switchSync(true)
  await syncOnce()
  await switchSync(false)
  await tick('quote')
  await syncOnce()
  expect(await synced()).toEqual(stored)
})

test('on request it is all removed there and switched off, and what is here stays', async () => {
  const stored = await tick('order')
  await switchSync(true)
  await syncOnce()
  await sync.set({ more: true })
  await forgetSynced()
  expect(await sync.get(null)).toEqual({ more: true })
  expect((await readSync()).on).toBe(false)
  expect(await at(`facility:${stored.id}`)).toEqual(stored)
})

test('a setting that cannot be read is off', async () => {
  await local.set({ sync: { version: 2, on: true }, syncState: 'text' })
  expect(await readSync()).toMatchObject({ on: false, at: null })
})

test('a panel hears of the switch and of what came of it, and the worker of what came in', async () => {
  const onChange = vi.fn()
  const onSynced = vi.fn()
  watchSync(onChange)
  watchSynced(onSynced)
  await tick('order')
  expect(onChange).not.toHaveBeenCalled()
  await switchSync(true)
  expect(onChange).toHaveBeenCalledTimes(1)
  await syncOnce()
  expect(onChange).toHaveBeenCalledTimes(2)
  expect(onSynced).toHaveBeenCalled()
})

test('many changes make one 同期, and what comes after it the next', async () => {
  vi.useFakeTimers()
  const work = vi.fn(async () => {})
  const syncSoon = gatheredSync(work)
  for (let change = 0; change < 1_000; change++) syncSoon()
  expect(work).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(1)
  syncSoon()
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(2)
})

test('a 同期 that throws is no error of the worker’s, and the next one comes', async () => {
  vi.useFakeTimers()
  const work = vi.fn(async () => Promise.reject(new Error('full')))
  const syncSoon = gatheredSync(work)
  syncSoon()
  await vi.runAllTimersAsync()
  syncSoon()
  await vi.runAllTimersAsync()
  expect(work).toHaveBeenCalledTimes(2)
})
