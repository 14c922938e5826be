import { expect, test, vi } from 'vitest'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { readInventory } from '../../../lib/progress/recovery/inventory'
import { readUnfit } from '../../../lib/progress/sync/planNow'
import { readSync, switchSync } from '../../../lib/progress/sync/state'
import { syncOnce } from '../../../lib/progress/sync/syncOnce'
import { at } from '../stored'
import { inAnotherProfile, local, sync, synced, tick } from './synced'

vi.mock('../../../lib/progress/sync/consent', () => ({ hasSyncConsent: vi.fn(async () => true) }))

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

test('a full synced storage is not mistaken for a full local storage', async () => {
  await switchSync(true)
  await tick('order')
  const full = new DOMException('storage.sync exceeded its quota', 'QuotaExceededError')
  vi.spyOn(sync, 'set').mockRejectedValueOnce(full)
  await syncOnce()
  expect((await readSync()).trouble).toBe('full')
})
