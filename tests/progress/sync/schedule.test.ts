import { beforeEach, expect, test } from 'vitest'
import { merge } from '../../../lib/progress/facility/merge'
import { findPieces } from '../../../lib/progress/sync/items'
import { withNote, withTick } from '../ticked'
import { mostWithin, openNetwork } from './network'
import { clock, openProfile, pass, type SimulatedProfile, settled, startClock } from './profile'

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

test('off, nothing is done but to read the switch once', async () => {
  const profile = await openProfile()
  await tick(profile)
  await settled([profile])
  const before = profile.local.calls()
  for (const task of ['quote', 'test', 'visit']) await tick(profile, task)
  await settled([profile])
  // Two reads of the one in use, a read and a write of the change; and no more than these.
  expect(profile.local.calls() - before).toBe(3 * 4)
  expect(profile.sync.calls()).toBe(0)
  expect([...profile.alarms]).toEqual([])
})

test('one change is one 同期 and one write, and what that writes brings no other', async () => {
  const profile = await openProfile()
  await profile.switchSync(true)
  await tick(profile)
  await pass(HOUR, profile)
  expect(profile.writes).toHaveLength(1)
  const rung = profile.rung()
  const stored = await tick(profile, 'quote')
  await pass(HOUR, profile)
  expect(profile.writes).toHaveLength(2)
  expect(profile.rung()).toBe(rung + 1)
  expect(together(profile)).toEqual(stored)
  expect([...profile.alarms]).toEqual([])
  const calls = profile.local.calls()
  await pass(HOUR, profile)
  expect(profile.local.calls()).toBe(calls)
})

test('a thousand changes within a few seconds are one write', async () => {
  const profile = await openProfile()
  await profile.switchSync(true)
  for (let turn = 0; turn < 1_000; turn++) await tick(profile, `task${turn % 40}`)
  await pass(MINUTE, profile)
  expect(profile.writes).toHaveLength(1)
})

test('somebody who never stops stays far below what the browsers take', async () => {
  const profile = await openProfile()
  await profile.switchSync(true)
  for (let turn = 0; turn < 600; turn++) {
    await tick(profile, `task${turn}`.slice(0, 5))
    await profile.updateFacility((await profile.openCurrent()).stored.id, (facility) =>
      withNote(facility, 'order', `メモ ${turn}`),
    )
    await pass(SECOND, profile)
  }
  // The browsers take 120, and 1,800 an hour: 24 make 1,440.
  expect(mostWithin(MINUTE, profile.writes)).toBeLessThanOrEqual(24)
  expect(profile.writes.length).toBeGreaterThan(60)
})

test('a change outlives the end of the background, and that of the browser', async () => {
  const profile = await openProfile()
  await profile.switchSync(true)
  await pass(MINUTE, profile)
  const stored = await tick(profile)
  await settled([profile])
  expect((await profile.readSync()).due).not.toBe(null)
  profile.endBackground()
  await pass(MINUTE, profile)
  expect(together(profile)).toEqual(stored)
  const later = await tick(profile, 'quote')
  await settled([profile])
  profile.startBrowser()
  await pass(MINUTE, profile)
  expect(together(profile)).toEqual(later)
})

test('what is changed after a person had it done waits, and is said to', async () => {
  const profile = await openProfile()
  await profile.switchSync(true)
  await settled([profile])
  await profile.syncOnce()
  await settled([profile])
  expect((await profile.readSync()).due).toBe(null)
  const stored = await tick(profile)
  await settled([profile])
  expect((await profile.readSync()).due).not.toBe(null)
  await pass(MINUTE, profile)
  expect(together(profile)).toEqual(stored)
})

test('while it works, the browser is told to wake it again should it end', async () => {
  const during: string[][] = []
  const profile = await openProfile({
    fails: () => {},
    wrote: () => during.push([...profile.alarms.keys()]),
  })
  await profile.switchSync(true)
  await tick(profile)
  await pass(10 * SECOND, profile)
  expect(during).toEqual([['syncNet']])
  await pass(HOUR, profile)
  expect([...profile.alarms]).toEqual([])
})

test('after a failure it waits a minute, then twice as long each time, and makes up for it', async () => {
  let isBusy = true
  const profile = await openProfile({
    fails: () => {
      if (isBusy) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded')
    },
    wrote: () => {},
  })
  await profile.switchSync(true)
  await tick(profile)
  await settled([profile])
  const began = clock.now
  await pass(3 * HOUR, profile)
  const minutes = profile.writes.map((at) => Math.round((at - began) / MINUTE))
  expect(minutes).toEqual([0, 1, 3, 7, 15, 31, 63, 123])
  expect(await profile.readSync()).toMatchObject({ on: true, trouble: 'busy', failures: 8 })
  // What is changed meanwhile does not have it tried earlier.
  const stored = await tick(profile, 'quote')
  await pass(MINUTE, profile)
  expect(profile.writes).toHaveLength(8)
  isBusy = false
  await pass(HOUR, profile)
  expect(together(profile)).toEqual(stored)
  expect(await profile.readSync()).toMatchObject({ trouble: null, failures: 0, due: null })
})

test('what is removed in one profile is not written again by another, which says so', async () => {
  const network = openNetwork(() => 0.5)
  network.mend()
  const one = await openProfile(network.line())
  const other = await openProfile(network.line())
  for (const profile of [one, other]) await profile.switchSync(true)
  const stored = await tick(one)
  await pass(MINUTE, one)
  network.bring(other)
  await pass(MINUTE, other)
  await one.removeSynced()
  expect(network.server).toEqual({})
  network.bring(other)
  await pass(MINUTE, other)
  expect(network.server).toEqual({})
  expect(await other.readSync()).toMatchObject({ on: false, trouble: 'emptied' })
  expect((await other.scanFacilities()).facilities).toContainEqual(stored)
  // Switched on again by a person, it sends again.
  await other.switchSync(true)
  await pass(MINUTE, other)
  expect(together(other)).toEqual(stored)
})

test('two copies of one profile do not write against each other for ever', async () => {
  const profiles = [await openProfile(), await openProfile()] as const
  for (const profile of profiles) {
    profile.local.put({ writer: { node: 'abc1234', by: '' } })
    await tick(profile)
    await profile.switchSync(true)
  }
  const writes = () => profiles.map((profile) => profile.writes.length)
  const exchange = async () => {
    const [one, other] = profiles
    await pass(HOUR, one)
    other.sync.put(one.sync.all())
    await pass(HOUR, other)
    one.sync.put(other.sync.all())
  }
  for (let round = 0; round < 3; round++) await exchange()
  const before = writes()
  for (let round = 0; round < 3; round++) await exchange()
  expect(writes()).toEqual(before)
  for (const profile of profiles) expect(findPieces(profile.sync.all()).pieces).toHaveLength(2)
})
