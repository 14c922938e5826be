import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { merge } from '../../../lib/progress/facility/merge'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { mergeFacilities } from '../../../lib/progress/facilityStore/mergeFacilities'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { readInventory } from '../../../lib/progress/recovery/inventory'
import { beginSync } from '../../../lib/progress/sync/beginSync'
import { hasSyncConsent } from '../../../lib/progress/sync/consent'
import { findPieces } from '../../../lib/progress/sync/pieces'
import { isAnythingSynced, readUnfit } from '../../../lib/progress/sync/planNow'
import { readSync, switchSync, watchSync } from '../../../lib/progress/sync/state'
import { removeSynced, stopSync, syncOnce } from '../../../lib/progress/sync/syncOnce'
import { at, inUse } from '../stored'
import { withNote, withTick } from '../ticked'
import { worked } from '../workedFacility'

vi.mock('../../../lib/progress/sync/consent', () => ({ hasSyncConsent: vi.fn(async () => true) }))

const { local, sync } = fakeBrowser.storage
/** @returns the facility that all pieces in the synced storage form together. */
const synced = async () => findPieces(await sync.get(null)).pieces.reduce((a, b) => merge(a, b))

async function tick(task: string) {
  const { id } = await inUse()
  return updateFacility(id, (facility) => withTick(facility, task, true))
}

/** Continues in another profile, which has the same synced storage and nothing else. */
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

test('a piece that arrives after the next one is not overwritten, and both are merged', async () => {
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

test('ticks are synced between two profiles in both directions', async () => {
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

test('an older synced state undoes nothing here and is updated', async () => {
  await tick('order')
  await switchSync(true)
  await syncOnce()
  const later = await tick('quote')
  await syncOnce()
  expect(await at(`facility:${later.id}`)).toEqual(later)
  expect(await synced()).toEqual(later)
})

test('nothing is written if nothing differs', async () => {
  await tick('order')
  await switchSync(true)
  await syncOnce()
  const set = vi.spyOn(sync, 'set')
  const remove = vi.spyOn(sync, 'remove')
  await syncOnce()
  expect(set).not.toHaveBeenCalled()
  expect(remove).not.toHaveBeenCalled()
})

test('any number of changes is one write', async () => {
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

test('facilities that did not fit are counted, and listed by name', async () => {
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

test('the latest changed of a thousand facilities are synced, and the others are listed in that order', async () => {
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

test('the times of the last write and of the last news are stored', async () => {
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
  'a write that fails with %s leaves local data, is reported, and is made up for',
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

test('if the local quota leaves no space for what arrives, neither side is changed', async () => {
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

test('synced items of a newer version and unknown items stay as they are', async () => {
  const { id } = await tick('order')
  const items = { [`f:${id}`]: { version: 99 }, 'f:broken': 'text', 'use:other': 1, more: true }
  await sync.set(items)
  await switchSync(true)
  await syncOnce()
  expect(await sync.get(null)).toEqual(items)
  expect(await readSync()).toMatchObject({ unfitCount: 1, trouble: null })
  expect(await readUnfit()).toMatchObject([{ id, why: 'otherVersion' }])
})

test('synced values that are no facility are quarantined once, and the sound facility is synced again', async () => {
  const stored = await tick('order')
  const stray = crypto.randomUUID()
  const junk = { [`f:${stored.id}`]: 'ひみつ', [`f:${stored.id}:1`]: 7, [`f:${stray}`]: 'text' }
  await switchSync(true)
  for (const time of ['first', 'second']) {
    await sync.set(junk)
    await syncOnce()
    expect(await synced(), time).toEqual(stored)
    expect(Object.keys(await sync.get(null)).filter((key) => key.startsWith('f:'))).toHaveLength(1)
    expect(await readSync()).toMatchObject({ travelling: 1, unfitCount: 0, trouble: null })
  }
  const { quarantined: aside } = await readInventory()
  const quarantined = new Map(aside.map(({ of, value }) => [value, of]))
  expect(aside).toHaveLength(3)
  expect(quarantined).toEqual(
    new Map<unknown, string>([
      ['ひみつ', `facility:${stored.id}`],
      [7, `facility:${stored.id}`],
      ['text', `facility:${stray}`],
    ]),
  )
  expect((await openCurrent()).health).toMatchObject({ aside: 3, newer: 0 })
  expect(await at(`facility:${stored.id}`)).toEqual(stored)
})

test('a synced value that cannot be quarantined stays where it is', async () => {
  const { id } = await tick('order')
  await switchSync(true)
  await sync.set({ [`f:${id}`]: 'text' })
  vi.spyOn(local, 'set').mockImplementation(async (items) => {
    if (Object.keys(items).some((key) => key.startsWith('aside:'))) throw new Error('quota')
  })
  await syncOnce()
  expect(await sync.get(`f:${id}`)).toEqual({ [`f:${id}`]: 'text' })
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

test('a full synced storage is not mistaken for a full local storage', async () => {
  await switchSync(true)
  await tick('order')
  const full = new DOMException('storage.sync exceeded its quota', 'QuotaExceededError')
  vi.spyOn(sync, 'set').mockRejectedValueOnce(full)
  await syncOnce()
  expect((await readSync()).trouble).toBe('full')
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
