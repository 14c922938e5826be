import { expect, test, vi } from 'vitest'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { mergeFacilities } from '../../../lib/progress/facilityStore/mergeFacilities'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { readUnfit } from '../../../lib/progress/sync/planNow'
import { readSync, switchSync } from '../../../lib/progress/sync/state'
import { syncOnce } from '../../../lib/progress/sync/syncOnce'
import { at, inUse } from '../stored'
import { withNote, withTick } from '../ticked'
import { worked } from '../workedFacility'
import { inAnotherProfile, local, sync, synced, tick } from './synced'

vi.mock('../../../lib/progress/sync/consent', () => ({ hasSyncConsent: vi.fn(async () => true) }))

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
