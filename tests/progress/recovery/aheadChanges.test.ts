import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { bundledPart } from '../../../lib/guide/included/parts'
import { parseGuide } from '../../../lib/guide/parse'
import { makeBackup } from '../../../lib/progress/backup/backup'
import { applyImport, planImport } from '../../../lib/progress/backup/importBackup'
import {
  facilityOf,
  type StoredFacility,
  withChanges,
} from '../../../lib/progress/facility/facilityRecord'
import { readClock } from '../../../lib/progress/facility/stamp'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { mergeFacilities } from '../../../lib/progress/facilityStore/mergeFacilities'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { acceptAheadChanges } from '../../../lib/progress/recovery/aheadChanges'
import { readInventory } from '../../../lib/progress/recovery/inventory'
import { retryQuarantined } from '../../../lib/progress/recovery/quarantine'
import { findPieces, piecesOf } from '../../../lib/progress/sync/pieces'
import { switchSync } from '../../../lib/progress/sync/state'
import { syncOnce } from '../../../lib/progress/sync/syncOnce'
import { at, inUse } from '../stored'
import { storedWith } from '../storedFacility'
import { withTick } from '../ticked'

const { local, sync } = fakeBrowser.storage
const check = async (value: unknown) => parseGuide(value, bundledPart)
const HOUR = 3_600_000
const TEN_YEARS = 10 * 365 * 24 * HOUR

/** Ticks a task as a profile does whose clock is ten years ahead. */
function tickedAhead(task: string, of: StoredFacility): StoredFacility {
  const change = { path: `tick:${task}`, from: false, to: true }
  return withChanges(of, [change], { node: 'theirs1', by: '佐藤' }, readClock() + TEN_YEARS).stored
}
const ticks = async () => Object.keys((await inUse()).ticks)
const backupOf = (...facilities: StoredFacility[]) => {
  return { exportedAt: null, current: null, facilities, guides: [], forms: [] }
}
/** @returns whether a tick is of the last hour. */
const isOfNow = ({ at: when }: { readonly at: string } = { at: '1970-01-01T00:00:00Z' }) =>
  Math.abs(Temporal.Instant.from(when).epochMilliseconds - readClock()) < HOUR

test('a change that is years ahead is held, shown, and accepted with the stamp of today', async () => {
  const { stored } = await openCurrent()
  await mergeFacilities([tickedAhead('order', stored)])
  expect(await ticks()).toEqual([])
  expect((await openCurrent()).health).toMatchObject({ aside: 0, ahead: 1 })
  const { ahead } = await readInventory()
  expect(ahead.map(({ id, held }) => [id, ...Object.keys(held?.registers ?? {})])).toEqual([
    [stored.id, 'tick:order'],
  ])
  await acceptAheadChanges(stored.id)
  const { order } = (await inUse()).ticks
  expect(isOfNow(order)).toBe(true)
  expect(order?.by).toBe('佐藤')
  expect((await readInventory()).ahead).toEqual([])
  expect((await openCurrent()).health.ahead).toBe(0)
  expect(await local.get(`ahead:${stored.id}`)).toEqual({})
  // Also where the late one arrives again.
  await mergeFacilities([tickedAhead('order', stored)])
  expect((await readInventory()).ahead).toEqual([])
})

test('a change that was made here while the clock was ahead stays, is shown, and gets the stamp of today', async () => {
  const { stored } = await openCurrent()
  await local.set({ [`facility:${stored.id}`]: tickedAhead('order', stored) })
  expect(await ticks()).toEqual(['order'])
  await scanFacilities()
  expect((await openCurrent()).health.ahead).toBe(1)
  expect((await readInventory()).ahead).toMatchObject([{ id: stored.id, held: null }])
  await acceptAheadChanges(stored.id)
  await updateFacility(stored.id, (facility) => withTick(facility, 'quote', true))
  const { order, quote } = (await inUse()).ticks
  expect([isOfNow(order), isOfNow(quote)]).toEqual([true, true])
})

test('a change after the clock was put right has the time of now, and wins where it follows one that is ahead', async () => {
  const { stored } = await openCurrent()
  await local.set({ [`facility:${stored.id}`]: tickedAhead('order', stored) })
  await updateFacility(stored.id, (facility) => withTick(facility, 'quote', true))
  expect(isOfNow((await inUse()).ticks.quote)).toBe(true)
  await updateFacility(stored.id, (facility) => withTick(facility, 'order', false))
  await mergeFacilities([tickedAhead('order', stored)])
  expect((await inUse()).ticks.order?.done).toBe(false)
})

test.each(['2036', '5008'])(
  'registers of a backup of the year %s are held, and accepted on request',
  async (year) => {
    const clock = Temporal.Instant.from(`${year}-12-31T00:00:00Z`).epochMilliseconds
    const one = storedWith({ name: '未来薬局' }, 3, clock)
    const plan = await planImport(backupOf(one), check)
    expect(plan).toMatchObject({
      isEmpty: false,
      facilities: [{ name: '未来薬局', state: 'ahead' }],
    })
    await applyImport(backupOf(one), check)
    expect(await at(`facility:${one.id}`)).toBe(undefined)
    expect((await makeBackup(null, check)).leftOut).toBe(1)
    const [ahead] = (await readInventory()).ahead
    expect(ahead).toMatchObject({ id: one.id, name: '未来薬局', held: one })
    const taken = facilityOf(await acceptAheadChanges(one.id))
    expect(Object.values(taken.ticks).map(isOfNow)).toEqual([true, true, true])
    expect((await planImport(backupOf(one), check)).facilities).toMatchObject([
      { state: 'kept', held: 0 },
    ])
  },
)

test('of a backup, only registers ahead of the clock are held, and the plan counts them', async () => {
  const { stored } = await openCurrent()
  const both = await updateFacility(stored.id, (facility) => withTick(facility, 'quote', true))
  await local.set({ [`facility:${stored.id}`]: stored })
  const { facilities } = await applyImport(backupOf(tickedAhead('order', both)), check)
  expect(facilities).toMatchObject([{ state: 'changed', taken: 1, held: 1 }])
  expect(await ticks()).toEqual(['quote'])
})

test('a synced change that is years ahead is held until the user accepts it', async () => {
  const { id } = await inUse()
  const stored = await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  await switchSync(true)
  await syncOnce()
  const ahead = tickedAhead('order', stored)
  await sync.set(piecesOf(ahead).items)
  await syncOnce()
  const synced = async () => findPieces(await sync.get(null)).pieces
  expect(await synced()).toEqual([ahead])
  expect(await ticks()).toEqual(['quote'])
  await acceptAheadChanges(id)
  await syncOnce()
  expect(await synced()).toEqual([await at(`facility:${id}`)])
  expect((await readInventory()).ahead).toEqual([])
})

test('a change accepted while 同期 runs is sent by the next run', async () => {
  let now = readClock()
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() => {
    now += 1
    return Temporal.Instant.fromEpochMilliseconds(now)
  })
  const { id } = await inUse()
  const stored = await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  await switchSync(true)
  await sync.set(piecesOf(tickedAhead('order', stored)).items)
  vi.spyOn(sync, 'set').mockImplementationOnce(async (items) => {
    await acceptAheadChanges(id)
    await sync.set(items)
  })
  await syncOnce()
  await syncOnce()
  expect(findPieces(await sync.get(null)).pieces).toEqual([await at(`facility:${id}`)])
})

test('a quarantined facility that is all ahead moves to those that are held, and both are counted', async () => {
  const future = storedWith({ name: '未来薬局' }, 1, readClock() + TEN_YEARS)
  await local.set({ 'facility:elsewhere': future })
  await scanFacilities()
  const health = async () => (await openCurrent()).health
  expect(await health()).toMatchObject({ aside: 1, ahead: 0 })
  const [aside] = (await readInventory()).quarantined
  expect(await retryQuarantined(aside?.key ?? '')).toEqual({ state: 'ahead', id: future.id })
  const { quarantined: left, ahead } = await readInventory()
  expect(left).toEqual([])
  expect(ahead).toMatchObject([{ id: future.id, name: '未来薬局' }])
  expect(await health()).toMatchObject({ aside: 0, ahead: 1 })
})

test('a register merged because its time has come is no longer counted', async () => {
  const { stored } = await openCurrent()
  await mergeFacilities([tickedAhead('order', stored)])
  expect((await openCurrent()).health.ahead).toBe(1)
  const later = Temporal.Now.instant().add({ milliseconds: TEN_YEARS })
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(later)
  await mergeFacilities([stored])
  expect(await ticks()).toEqual(['order'])
  expect((await openCurrent()).health.ahead).toBe(0)
})

test('an unreadable facility accepts nothing, and its held registers stay', async () => {
  const { stored } = await openCurrent()
  await mergeFacilities([tickedAhead('order', stored)])
  await local.set({ [`facility:${stored.id}`]: 'broken' })
  const held = await at(`ahead:${stored.id}`)
  await expect(acceptAheadChanges(stored.id)).rejects.toThrow('cannot be read')
  expect(await at(`ahead:${stored.id}`)).toEqual(held)
})
