import { beforeEach, expect, test } from 'vitest'
import { merge } from '../../../lib/progress/facility/merge'
import { findPieces } from '../../../lib/progress/sync/pieces'
import { withNote, withTick } from '../ticked'
import { mostWithin, openNetwork } from './network'
import {
  clock,
  openProfile,
  passTime,
  type SimulatedProfile,
  startClock,
  untilSettled,
} from './profile'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

beforeEach(startClock)

async function tick(profile: SimulatedProfile, task = 'order') {
  const { stored } = await profile.openCurrent()
  return profile.updateFacility(stored.id, (facility) => withTick(facility, task, true))
}

const together = (profile: SimulatedProfile) =>
  findPieces(profile.sync.all()).pieces.reduce((a, b) => merge(a, b))

test('while 同期 is off, only the switch is read, once', async () => {
  const profile = await openProfile()
  await tick(profile)
  await untilSettled([profile])
  const before = profile.local.calls()
  for (const task of ['quote', 'test', 'visit']) await tick(profile, task)
  await untilSettled([profile])
  // Two reads of the current facility, a read and a write of the change, and no more.
  expect(profile.local.calls() - before).toBe(3 * 4)
  expect(profile.sync.calls()).toBe(0)
  expect([...profile.alarms]).toEqual([])
})

test('one change causes one run with one write, and that write causes no further run', async () => {
  const profile = await openProfile()
  await profile.switchSync(true)
  await tick(profile)
  await passTime(HOUR, profile)
  expect(profile.writes).toHaveLength(1)
  const fired = profile.fired()
  const stored = await tick(profile, 'quote')
  await passTime(HOUR, profile)
  expect(profile.writes).toHaveLength(2)
  expect(profile.fired()).toBe(fired + 1)
  expect(together(profile)).toEqual(stored)
  expect([...profile.alarms]).toEqual([])
  const calls = profile.local.calls()
  await passTime(HOUR, profile)
  expect(profile.local.calls()).toBe(calls)
})

test('a thousand changes within a few seconds are debounced to one write', async () => {
  const profile = await openProfile()
  await profile.switchSync(true)
  for (let turn = 0; turn < 1_000; turn++) await tick(profile, `task${turn % 40}`)
  await passTime(MINUTE, profile)
  expect(profile.writes).toHaveLength(1)
})

test('constant changes stay far below the rate limits of the browsers', async () => {
  const profile = await openProfile()
  await profile.switchSync(true)
  for (let turn = 0; turn < 600; turn++) {
    await tick(profile, `task${turn}`.slice(0, 5))
    await profile.updateFacility((await profile.openCurrent()).stored.id, (facility) =>
      withNote(facility, 'order', `メモ ${turn}`),
    )
    await passTime(SECOND, profile)
  }
  // The browsers allow 120 a minute and 1,800 an hour; 24 a minute make 1,440.
  expect(mostWithin(MINUTE, profile.writes)).toBeLessThanOrEqual(24)
  expect(profile.writes.length).toBeGreaterThan(60)
})

test('a pending run survives the end of the background and of the browser', async () => {
  const profile = await openProfile()
  await profile.switchSync(true)
  await passTime(MINUTE, profile)
  const stored = await tick(profile)
  await untilSettled([profile])
  expect((await profile.readSync()).due).not.toBe(null)
  profile.endBackground()
  await passTime(MINUTE, profile)
  expect(together(profile)).toEqual(stored)
  const later = await tick(profile, 'quote')
  await untilSettled([profile])
  profile.startBrowser()
  await passTime(MINUTE, profile)
  expect(together(profile)).toEqual(later)
})

test('a change after a run by hand waits for the next run, which has a due time', async () => {
  const profile = await openProfile()
  await profile.switchSync(true)
  await untilSettled([profile])
  await profile.syncOnce()
  await untilSettled([profile])
  expect((await profile.readSync()).due).toBe(null)
  const stored = await tick(profile)
  await untilSettled([profile])
  expect((await profile.readSync()).due).not.toBe(null)
  await passTime(MINUTE, profile)
  expect(together(profile)).toEqual(stored)
})

test('during a run a second alarm is set in case the background ends', async () => {
  const during: string[][] = []
  const profile = await openProfile({
    fails: () => {},
    wrote: () => during.push([...profile.alarms.keys()]),
  })
  await profile.switchSync(true)
  await tick(profile)
  await passTime(10 * SECOND, profile)
  expect(during).toEqual([['syncNet']])
  await passTime(HOUR, profile)
  expect([...profile.alarms]).toEqual([])
})

test('after a failure it retries in a minute, then in twice the time, until it succeeds', async () => {
  let isBusy = true
  const profile = await openProfile({
    fails: () => {
      if (isBusy) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded')
    },
    wrote: () => {},
  })
  await profile.switchSync(true)
  await tick(profile)
  await untilSettled([profile])
  const began = clock.now
  await passTime(3 * HOUR, profile)
  const minutes = profile.writes.map((at) => Math.round((at - began) / MINUTE))
  expect(minutes).toEqual([0, 1, 3, 7, 15, 31, 63, 123])
  expect(await profile.readSync()).toMatchObject({ on: true, trouble: 'busy', failures: 8 })
  // A change meanwhile does not shorten the wait.
  const stored = await tick(profile, 'quote')
  await passTime(MINUTE, profile)
  expect(profile.writes).toHaveLength(8)
  isBusy = false
  await passTime(HOUR, profile)
  expect(together(profile)).toEqual(stored)
  expect(await profile.readSync()).toMatchObject({ trouble: null, failures: 0, due: null })
})

test('a synced storage cleared by one profile is not filled again by another, which shows the reason', async () => {
  const network = openNetwork(() => 0.5)
  network.repair()
  const one = await openProfile(network.connect())
  const other = await openProfile(network.connect())
  for (const profile of [one, other]) await profile.switchSync(true)
  const stored = await tick(one)
  await passTime(MINUTE, one)
  network.update(other)
  await passTime(MINUTE, other)
  await one.removeSynced()
  expect(network.server).toEqual({})
  network.update(other)
  await passTime(MINUTE, other)
  expect(network.server).toEqual({})
  expect(await other.readSync()).toMatchObject({ on: false, trouble: 'emptied' })
  expect((await other.scanFacilities()).facilities).toContainEqual(stored)
  // Once a person switches it on, it writes again.
  await other.switchSync(true)
  await passTime(MINUTE, other)
  expect(together(other)).toEqual(stored)
})

test('two copies of one profile do not overwrite each other for ever', async () => {
  const profiles = [await openProfile(), await openProfile()] as const
  for (const profile of profiles) {
    profile.local.put({ writer: { node: 'abc1234', by: '' } })
    await tick(profile)
    await profile.switchSync(true)
  }
  const writes = () => profiles.map((profile) => profile.writes.length)
  const exchange = async () => {
    const [one, other] = profiles
    await passTime(HOUR, one)
    other.sync.put(one.sync.all())
    await passTime(HOUR, other)
    one.sync.put(other.sync.all())
  }
  for (let round = 0; round < 3; round++) await exchange()
  const before = writes()
  for (let round = 0; round < 3; round++) await exchange()
  expect(writes()).toEqual(before)
  for (const profile of profiles) expect(findPieces(profile.sync.all()).pieces).toHaveLength(2)
})
