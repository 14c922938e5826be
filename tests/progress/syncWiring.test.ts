import { beforeEach, expect, test, vi } from 'vitest'
import { type Facility, withNote, withTick } from '../../lib/progress/facility'
import { merge } from '../../lib/progress/merge'
import type { Register, StoredFacility } from '../../lib/progress/stored'
import { findPieces } from '../../lib/progress/syncItem'
import { randomFrom } from './random'
import { mostWithin, openNetwork } from './syncNetwork'
import { openProfile, type SimulatedProfile, settled } from './syncProfile'

const OPERATIONS = 10_000
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** What every clock says: a profile's own differs from it in the random test. */
const clock = { now: 1.77e12 }
beforeEach(() => {
  clock.now = 1.77e12
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() =>
    Temporal.Instant.fromEpochMilliseconds(clock.now),
  )
})

async function tick(profile: SimulatedProfile, task = 'order') {
  const { stored } = await profile.openCurrent()
  return profile.updateFacility(stored.id, (facility) => withTick(facility, task, true))
}

/** Lets time go by and alarms ring, until none is set or the time is over. */
async function pass(milliseconds: number, ...profiles: readonly SimulatedProfile[]) {
  const end = clock.now + milliseconds
  await settled(profiles)
  for (; clock.now < end; clock.now = Math.min(end, clock.now + SECOND)) {
    for (const profile of profiles) if (profile.ring()) await settled(profiles)
  }
  await settled(profiles)
}

const together = (profile: SimulatedProfile) =>
  findPieces(profile.sync.all()).pieces.reduce((a, b) => merge(a, b))

test('off, nothing is done but to read the switch once', async () => {
  const profile = await openProfile(clock)
  await tick(profile)
  await settled([profile])
  const before = profile.local.calls()
  for (const task of ['quote', 'test', 'visit']) await tick(profile, task)
  await settled([profile])
  // Two reads of the one in use, a read and a write of the change; and no more than these.
  expect(profile.local.calls() - before).toBe(3 * 4)
  expect(profile.sync.calls()).toBe(0)
  expect(profile.alarm.when).toBe(null)
})

test('one change is one write, and after what that brings it is quiet', async () => {
  const profile = await openProfile(clock)
  await profile.switchSync(true)
  await pass(MINUTE, profile)
  const stored = await tick(profile)
  await pass(HOUR, profile)
  expect(profile.writes).toHaveLength(1)
  expect(together(profile)).toEqual(stored)
  expect(profile.alarm.when).toBe(null)
  const calls = profile.local.calls()
  await pass(HOUR, profile)
  expect(profile.local.calls()).toBe(calls)
})

test('a thousand changes within a few seconds are one write', async () => {
  const profile = await openProfile(clock)
  await profile.switchSync(true)
  for (let turn = 0; turn < 1_000; turn++) await tick(profile, `task${turn % 40}`)
  await pass(MINUTE, profile)
  expect(profile.writes).toHaveLength(1)
})

test('somebody who never stops stays far below what the browsers take', async () => {
  const profile = await openProfile(clock)
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
  const profile = await openProfile(clock)
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

test('after a failure it waits a minute, then twice as long each time, and makes up for it', async () => {
  let isBusy = true
  const profile = await openProfile(clock, {
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
  const one = await openProfile(clock, network.line())
  const other = await openProfile(clock, network.line())
  for (const profile of [one, other]) await profile.switchSync(true)
  const stored = await tick(one)
  await pass(MINUTE, one)
  network.bring(other)
  await pass(MINUTE, other)
  await one.forgetSynced()
  expect(network.server).toEqual({})
  network.bring(other)
  await pass(MINUTE, other)
  expect(network.server).toEqual({})
  expect(await other.readSync()).toMatchObject({ on: false, trouble: 'emptied' })
  expect((await other.surveyStore()).facilities).toContainEqual(stored)
  // Switched on again by a person, it sends again.
  await other.switchSync(true)
  await pass(MINUTE, other)
  expect(together(other)).toEqual(stored)
})

function changeFor(random: () => number): (facility: Facility) => Facility {
  const below = (limit: number) => Math.floor(random() * limit)
  const task = `task${below(12)}`
  const kinds: readonly ((facility: Facility) => Facility)[] = [
    (facility) => withTick(facility, task, random() < 0.5),
    (facility) => withNote(facility, task, 'メモ<'.repeat(below(110))),
    (facility) => ({ ...facility, name: `みほん薬局 ${below(1_000)}` }),
    (facility) => ({ ...facility, adapted: [true, false, null][below(3)] ?? null }),
    (facility) => ({ ...facility, archived: random() < 0.1 }),
  ]
  return kinds[below(kinds.length)] ?? ((facility) => facility)
}

/** Lets two wired profiles work over an area that cannot be relied on, and then over one that can. */
async function run(seed: number) {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const network = openNetwork(random)
  const profiles = [
    await openProfile(clock, network.line()),
    await openProfile(clock, network.line()),
  ] as const
  for (const profile of profiles) network.join(profile)
  /** Of every register, the latest that anybody has set. */
  const latest = new Map<string, Register>()
  const keep = ({ id, registers }: StoredFacility) => {
    for (const [path, set] of Object.entries(registers)) {
      const before = latest.get(`${id} ${path}`)
      if (before === undefined || set[1] > before[1]) latest.set(`${id} ${path}`, set)
    }
  }
  const work = async (profile: SimulatedProfile) => {
    const ids = profile.local
      .keys()
      .flatMap((key) => (key.startsWith('facility:') ? key.slice('facility:'.length) : []))
    const id = ids[below(ids.length)]
    if (id === undefined || (ids.length < 4 && random() < 0.02)) {
      return keep(await profile.addFacility({ name: `みほん薬局 ${below(1_000)}` }))
    }
    if (random() < 0.05) await profile.chooseFacility(id)
    keep(await profile.updateFacility(id, changeFor(random)))
  }
  const figures = { operations: 0, changes: 0, rung: 0, ended: 0, switched: 0 }
  for (const profile of profiles) await profile.switchSync(true)
  for (; figures.operations < OPERATIONS; figures.operations++) {
    const profile = profiles[below(2)] ?? profiles[0]
    const chance = random()
    if (chance < 0.4) {
      figures.changes++
      await work(profile)
    } else if (chance < 0.6) {
      clock.now += [0, 1, 3 * SECOND, 8 * SECOND, MINUTE, HOUR][below(6)] ?? 0
      if (profile.ring()) figures.rung++
    } else if (chance < 0.62) {
      // Somebody sets the clock.
      clock.now += below(2) === 0 ? -HOUR : -24 * HOUR
    } else if (chance < 0.64) {
      figures.ended++
      if (random() < 0.5) profile.endBackground()
      else profile.startBrowser()
    } else if (chance < 0.65) {
      await profile.syncOnce()
    } else if (chance < 0.655) {
      figures.switched++
      const { on } = await profile.readSync()
      await (on ? profile.stopSync() : profile.switchSync(true))
    } else for (let times = below(12); times > 0; times--) network.deliver()
    await settled(profiles)
  }

  // From here on the area delivers, and both are on.
  network.mend()
  for (const profile of profiles) await profile.switchSync(true)
  const before = profiles.map(({ writes }) => writes.length)
  let rounds = 0
  for (let isQuiet = false; !isQuiet; rounds++) {
    expect(rounds).toBeLessThan(10)
    const written = profiles.reduce((sum, { writes }) => sum + writes.length, 0)
    for (const profile of profiles) {
      network.bring(profile)
      await pass(2 * HOUR, profile)
    }
    isQuiet = profiles.reduce((sum, { writes }) => sum + writes.length, 0) === written
  }
  const lastWrites = profiles.map(({ writes }, at) => writes.length - (before[at] ?? 0))
  return { profiles, latest, network, rounds, figures, lastWrites }
}

test('two wired profiles come to the same state over an area that delays, reorders, duplicates and drops', {
  // Three seconds of work on a machine that does nothing else.
  timeout: 60_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 32)
  console.log(`two wired profiles: seed ${seed}`)
  const { profiles, latest, network, rounds, figures, lastWrites } = await run(seed)
  const registersOf = async (profile: SimulatedProfile) => {
    const { facilities } = await profile.surveyStore()
    return new Map(
      facilities.flatMap(({ id, registers }) =>
        Object.entries(registers).map(([path, set]) => [`${id} ${path}`, set]),
      ),
    )
  }
  for (const profile of profiles) {
    expect(await registersOf(profile), `seed ${seed}`).toEqual(latest)
    expect(profile.sync.all(), `seed ${seed}`).toEqual(network.server)
    expect(await profile.readSync()).toMatchObject({ on: true, trouble: null, due: null })
    expect(profile.alarm.when).toBe(null)
  }
  const busiest = Math.max(...profiles.map(({ writes }) => mostWithin(MINUTE, writes)))
  expect(busiest).toBeLessThanOrEqual(24)
  const writes = profiles.map(({ writes }) => writes.length)
  console.log(
    `two wired profiles: ${JSON.stringify({ ...figures, ...network.figures, writes })}; the same after ${rounds} rounds with ${lastWrites} writes; ${latest.size} registers, ${Object.keys(network.server).length} items, at most ${busiest} writes a minute`,
  )
})
