import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openCurrent } from '../../../lib/progress/facilities/currentFacility'
import { mergeFacilities } from '../../../lib/progress/facilities/mergeFacilities'
import { scanFacilities } from '../../../lib/progress/facilities/scanFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilities/updateFacility'
import { merge } from '../../../lib/progress/facility/merge'
import { beginSync } from '../../../lib/progress/sync/beginSync'
import { hasSyncConsent } from '../../../lib/progress/sync/consent'
import { findPieces } from '../../../lib/progress/sync/items'
import { isAnythingSynced, readUnfit } from '../../../lib/progress/sync/planNow'
import { readSync, switchSync, watchSync } from '../../../lib/progress/sync/state'
import { removeSynced, stopSync, syncOnce } from '../../../lib/progress/sync/syncOnce'
import { at, inUse } from '../stored'
import { withNote, withTick } from '../ticked'
import { worked } from '../workedFacility'

vi.mock('../../../lib/browser', () => ({ browser: fakeBrowser }))
vi.mock('../../../lib/progress/sync/consent', () => ({ hasSyncConsent: vi.fn(async () => true) }))

const { local, sync } = fakeBrowser.storage
beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
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
    sentAt: null,
    receivedAt: null,
    travelling: 0,
    unfitCount: 0,
    trouble: null,
    failures: 0,
    due: null,
  })
})

test('a piece that arrives later than the next is not written over, and both are taken in', async () => {
  const { id } = await inUse()
  for (const task of ['order', 'quote']) {
    await updateFacility(id, (facility) => withNote(facility, task, 'あ'.repeat(2_000)))
  }
  const whole = (await openCurrent()).stored
  await switchSync(true)
  await syncOnce()
  const [first, second] = [`f:${id}`, `f:${id}:1`]
  const { [first]: late, ...there } = await sync.get([first, second])
  await sync.clear()
  await sync.set(there)
  await inAnotherProfile()
  await syncOnce()
  expect(await sync.get([first, second])).toEqual(there)
  await sync.set({ [first]: late })
  await syncOnce()
  expect(await at(`facility:${id}`)).toEqual(whole)
})

test('what was ticked in one profile is ticked in the other, and the other way round', async () => {
  const stored = await tick('order')
  await switchSync(true)
  await syncOnce()
  expect(await synced()).toEqual(stored)
  await inAnotherProfile()
  await syncOnce()
  const here = (await scanFacilities()).facilities.find(({ id }) => id === stored.id)
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

test('what did not fit is kept as a number, and listed by name', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => {
    return withNote({ ...facility, name: 'みほん診療所' }, 'order', 'あ'.repeat(3_000))
  })
  await switchSync(true)
  await syncOnce()
  expect(await readSync()).toMatchObject({ on: true, travelling: 1, unfitCount: 1 })
  expect(await readUnfit()).toEqual([{ id, why: 'register', name: 'みほん診療所', code: '' }])
  expect((await inUse()).notes.order?.text).toHaveLength(3_000)
})

test('of a thousand, those that were changed last travel, and the others are listed in that order', async () => {
  const one = await worked()
  const many = Array.from({ length: 1_000 }, (_, turn) => {
    const name = [`みほん薬局 第${turn}店`, `0ml4mfrko${String(turn).padStart(9, '0')}`] as const
    const id = `00000000-0000-4000-8000-${String(turn).padStart(12, '0')}`
    return { ...one, id, registers: { ...one.registers, name: [...name] } }
  })
  await mergeFacilities(many)
  await switchSync(true)
  const begun = performance.now()
  await syncOnce()
  console.log(`one 同期 of 1,000 facilities: ${Math.round(performance.now() - begun)} ms`)
  const { travelling, unfitCount } = await readSync()
  expect(travelling).toBeGreaterThan(80)
  expect(travelling + unfitCount).toBe(1_000)
  const names = (await readUnfit()).map(({ name }) => name)
  expect(names).toHaveLength(unfitCount)
  expect(names.slice(0, 2)).toEqual([
    `みほん薬局 第${unfitCount - 1}店`,
    `みほん薬局 第${unfitCount - 2}店`,
  ])
})

test('when it last wrote there is kept, and when something new came in', async () => {
  const now = vi.spyOn(Temporal.Now, 'instant')
  const setClock = (time: string) => now.mockReturnValue(Temporal.Instant.from(time))
  setClock('2026-01-05T01:00:00Z')
  const stored = await tick('order')
  await switchSync(true)
  await syncOnce()
  const sentAt = '2026-01-05T01:00:00.000Z'
  expect(await readSync()).toMatchObject({ at: sentAt, sentAt, receivedAt: null })
  setClock('2026-01-05T02:00:00Z')
  await syncOnce()
  expect(await readSync()).toMatchObject({ sentAt, at: '2026-01-05T02:00:00.000Z' })
  await inAnotherProfile()
  await syncOnce()
  const receivedAt = '2026-01-05T02:00:00.000Z'
  expect(await readSync()).toMatchObject({ sentAt: null, receivedAt })
  expect(await at(`facility:${stored.id}`)).toEqual(stored)
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
  expect(await readSync()).toMatchObject({ unfitCount: 1, trouble: null })
  expect(await readUnfit()).toMatchObject([{ id, why: 'unknown' }])
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
  expect(await isAnythingSynced()).toBe(true)
  await removeSynced()
  expect(await sync.get(null)).toEqual({ more: true })
  expect(await isAnythingSynced()).toBe(false)
  expect((await readSync()).on).toBe(false)
  expect(await at(`facility:${stored.id}`)).toEqual(stored)
})

test('where all was removed elsewhere it is not written again, but switched off and said', async () => {
  const stored = await tick('order')
  await switchSync(true)
  await syncOnce()
  await sync.clear()
  await syncOnce()
  expect(await readSync()).toMatchObject({ on: false, trouble: 'emptied' })
  expect(await sync.get(null)).toEqual({})
  expect(await at(`facility:${stored.id}`)).toEqual(stored)
})

test('where the browser allows it no more, nothing is read or written there', async () => {
  await tick('order')
  await switchSync(true)
  vi.mocked(hasSyncConsent).mockResolvedValueOnce(false)
  const get = vi.spyOn(sync, 'get')
  await syncOnce()
  expect(get).not.toHaveBeenCalled()
  expect(await sync.get(null)).toEqual({})
  expect(await readSync()).toMatchObject({ on: false, trouble: 'withdrawn' })
})

test('a synced storage that is full is not mistaken for a full profile', async () => {
  await switchSync(true)
  await tick('order')
  const full = new DOMException('storage.sync exceeded its quota', 'QuotaExceededError')
  vi.spyOn(sync, 'set').mockRejectedValueOnce(full)
  await syncOnce()
  expect((await readSync()).trouble).toBe('full')
})

test('switching off waits for the 同期 that goes on', async () => {
  await tick('order')
  await switchSync(true)
  const going = syncOnce()
  await stopSync()
  const before = await sync.get(null)
  await going
  expect(await sync.get(null)).toEqual(before)
  expect((await readSync()).on).toBe(false)
})

test('a new profile goes on with the facility that another one works on', async () => {
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

test('whoever has begun a facility of their own stays with it', async () => {
  await addFacility({ name: 'みほん薬局', asked: true })
  await switchSync(true)
  await syncOnce()
  await local.clear()
  const { id } = await tick('quote')
  await beginSync()
  expect((await inUse()).id).toBe(id)
  expect((await scanFacilities()).facilities).toHaveLength(2)
})

test('a setting that cannot be read is off', async () => {
  await local.set({ sync: { version: 2, on: true }, syncState: 'text' })
  expect(await readSync()).toMatchObject({ on: false, at: null })
})

test('a page hears of the switch and of what came of it, and of nothing else', async () => {
  const onChange = vi.fn()
  watchSync(onChange)
  await tick('order')
  expect(onChange).not.toHaveBeenCalled()
  await switchSync(true)
  expect(onChange).toHaveBeenCalledTimes(1)
  await syncOnce()
  expect(onChange).toHaveBeenCalledTimes(2)
})
