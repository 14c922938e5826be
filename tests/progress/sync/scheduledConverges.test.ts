import { beforeEach, expect, test } from 'vitest'
import type { Facility } from '../../../lib/progress/facility/facility'
import type { Register, StoredFacility } from '../../../lib/progress/facility/facilityRecord'
import { sized } from '../../soak/amounts'
import { randomFrom } from '../random'
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

const OPERATIONS = sized(1_000, 10_000)
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

beforeEach(startClock)

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

type Network = ReturnType<typeof openNetwork>

/** Switches both profiles on, and syncs over a reliable network until nothing is written any more. */
async function runReliably(profiles: readonly SimulatedProfile[], network: Network) {
  network.repair()
  for (const profile of profiles) await profile.switchSync(true)
  const before = profiles.map(({ writes }) => writes.length)
  let rounds = 0
  for (let isQuiet = false; !isQuiet; rounds++) {
    expect(rounds).toBeLessThan(10)
    const written = profiles.reduce((sum, { writes }) => sum + writes.length, 0)
    for (const profile of profiles) {
      network.update(profile)
      await passTime(2 * HOUR, profile)
    }
    isQuiet = profiles.reduce((sum, { writes }) => sum + writes.length, 0) === written
  }
  const lastWrites = profiles.map(({ writes }, at) => writes.length - (before[at] ?? 0))
  return { rounds, lastWrites }
}

/** Runs two scheduled profiles over an unreliable network, and then over a reliable one. */
async function run(seed: number) {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const network = openNetwork(random)
  const profiles = [
    await openProfile(network.connect()),
    await openProfile(network.connect()),
  ] as const
  for (const profile of profiles) network.join(profile)
  /** The latest value of each register on any profile. */
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
  const figures = { operations: 0, changes: 0, fired: 0, ended: 0, switched: 0 }
  for (const profile of profiles) await profile.switchSync(true)
  let latestTime = 0
  for (; figures.operations < OPERATIONS; figures.operations++) {
    latestTime = Math.max(latestTime, clock.now)
    const profile = profiles[below(2)] ?? profiles[0]
    const chance = random()
    if (chance < 0.4) {
      figures.changes++
      await work(profile)
    } else if (chance < 0.6) {
      clock.now += [0, 1, 3 * SECOND, 8 * SECOND, MINUTE, HOUR][below(6)] ?? 0
      if (profile.fireAlarms()) figures.fired++
    } else if (chance < 0.62) {
      // A person sets the clock.
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
    await untilSettled(profiles)
  }

  // The clock is right from here on: changes that are more than a day ahead of it are not sent.
  clock.now = latestTime
  return { profiles, latest, network, figures, ...(await runReliably(profiles, network)) }
}

test('two scheduled profiles converge over a network that delays, reorders, duplicates and drops', async () => {
  const seed = Math.floor(Math.random() * 2 ** 32)
  console.log(`two wired profiles: seed ${seed}`)
  const { profiles, latest, network, rounds, figures, lastWrites } = await run(seed)
  const registersOf = async (profile: SimulatedProfile) => {
    const { facilities } = await profile.scanFacilities()
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
    expect([...profile.alarms]).toEqual([])
  }
  const busiest = Math.max(...profiles.map(({ writes }) => mostWithin(MINUTE, writes)))
  expect(busiest).toBeLessThanOrEqual(24)
  const writes = profiles.map(({ writes }) => writes.length)
  console.log(
    `two wired profiles: ${JSON.stringify({ ...figures, ...network.figures, writes })}; the same after ${rounds} rounds with ${lastWrites} writes; ${latest.size} registers, ${Object.keys(network.server).length} items, at most ${busiest} writes a minute`,
  )
})
