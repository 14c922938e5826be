import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { restamped } from '../../../lib/progress/facility/ahead'
import {
  facilityOf,
  type StoredFacility,
  withChanges,
} from '../../../lib/progress/facility/facilityRecord'
import { merge } from '../../../lib/progress/facility/merge'
import { readClock } from '../../../lib/progress/facility/stamp'
import { updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { acceptAheadChanges } from '../../../lib/progress/recovery/aheadChanges'
import { facilityToSync, hasNews } from '../../../lib/progress/sync/aheadInSync'
import { findPieces, piecesOf } from '../../../lib/progress/sync/pieces'
import { differsFromSynced } from '../../../lib/progress/sync/planNow'
import { switchSync } from '../../../lib/progress/sync/state'
import { syncOnce } from '../../../lib/progress/sync/syncOnce'
import { at, inUse } from '../stored'
import { storedWith } from '../storedFacility'
import { withTick } from '../ticked'

const { local, sync } = fakeBrowser.storage
const synced = async () => findPieces(await sync.get(null)).pieces.reduce((a, b) => merge(a, b))
const NOW = Temporal.Instant.from('2026-02-20T00:00:00Z').epochMilliseconds
const TEN_YEARS = 10 * 365 * 24 * 3_600_000

/** Ticks a task as another profile does with this clock. */
const tickedBy = (clock: number, of: StoredFacility, to = true) =>
  withChanges(of, [{ path: 'tick:order', from: !to, to }], { node: 'theirs1', by: '' }, clock)
    .stored

test('changes that stay ahead in the synced storage are no difference and need no further run', async () => {
  const { id } = await inUse()
  const stored = await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  await switchSync(true)
  await syncOnce()
  await sync.set(piecesOf(tickedBy(readClock() + TEN_YEARS, stored)).items)
  await syncOnce()
  expect(await differsFromSynced(new Set([id]))).toBe(false)
  await updateFacility(id, (facility) => withTick(facility, 'test', true))
  expect(await differsFromSynced(new Set([id]))).toBe(true)
})

test('a change ahead of the clock asks for a run, so that it is sent once the clock has come so far', async () => {
  const { id } = await inUse()
  const stored = await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  await switchSync(true)
  await syncOnce()
  const ahead = tickedBy(readClock() + 2 * 24 * 3_600_000, stored)
  await local.set({ [`facility:${id}`]: ahead })
  expect(await differsFromSynced(new Set([id]))).toBe(true)
})

test('accepting a change of this profile asks nothing about the earlier value that the synced storage still has', async () => {
  const { id } = await inUse()
  const stored = await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  await switchSync(true)
  await syncOnce()
  const earlier = tickedBy(readClock() + TEN_YEARS, stored, false)
  const later = tickedBy(readClock() + TEN_YEARS + 1, stored)
  await sync.set(piecesOf(earlier).items)
  await local.set({ [`facility:${id}`]: later })
  await acceptAheadChanges(id)
  await syncOnce()
  expect(await at(`ahead:${id}`)).toBe(undefined)
  expect(facilityOf(await synced()).ticks.order?.done).toBe(true)
})

test('a change ahead of the clock that arrives later is held, whatever was set here before', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  await switchSync(true)
  await syncOnce()
  await syncOnce()
  await sync.set(piecesOf(tickedBy(readClock() + TEN_YEARS, await synced())).items)
  await syncOnce()
  expect(await at(`ahead:${id}`)).toMatchObject({
    registers: { 'tick:order': expect.arrayContaining([true]) },
  })
})

test('an accepted value is new to a synced facility with a missing piece', () => {
  const here = storedWith({ name: 'みほん薬局' })
  const synced = tickedBy(NOW + TEN_YEARS, here)
  const profile = { node: 'abc1234', now: NOW, since: NOW }
  const isNew = (stored: StoredFacility) =>
    hasNews(facilityToSync(stored, [synced], profile), [synced])
  expect(isNew(here)).toBe(false)
  expect(isNew(restamped(here, synced, profile))).toBe(true)
})
