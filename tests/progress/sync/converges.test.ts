import { expect, test } from 'vitest'
import {
  emptyStored,
  type Register,
  type RegisterChange,
  type StoredFacility,
  withChanges,
} from '../../../lib/progress/facility/facilityRecord'
import { merge } from '../../../lib/progress/facility/merge'
import { bytesOf } from '../../../lib/progress/storage/bytes'
import { ALL_BYTES, findPieces, ITEM_BYTES, type Items } from '../../../lib/progress/sync/pieces'
import { planSync } from '../../../lib/progress/sync/planSync'
import { sized } from '../../soak/amounts'
import { randomFrom } from '../random'

const OPERATIONS = sized(1_000, 10_000)

/** Later than every clock of a profile: see `aheadConverges.test.ts`. */
const NOW = 1.79e12

/** A profile of a browser: its clock (ms), its facilities, and its copy of the synced storage. */
interface Machine {
  readonly node: string
  clock: number
  readonly facilities: Map<string, StoredFacility>
  copy: Record<string, unknown>
}
/** An item in transit; `undefined` for a removed one. */
interface Sent {
  readonly to: Machine | 'server'
  readonly key: string
  readonly value: unknown
}

function put(items: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete items[key]
  else items[key] = value
}

function take({ facilities }: Machine, stored: StoredFacility): void {
  const known = facilities.get(stored.id)
  facilities.set(stored.id, known ? merge(known, stored) : stored)
}

/** Merges the profile's copy and plans the writes, as `syncOnce` does. */
function planFor(machine: Machine) {
  for (const piece of findPieces(machine.copy).pieces) take(machine, piece)
  const facilities = [...machine.facilities.values()]
  const inUse = facilities[0]?.id ?? null
  return planSync({ node: machine.node, now: NOW, since: null, inUse, facilities }, machine.copy)
}

function expectWithinLimits(items: Items): void {
  const sizes = Object.entries(items).map(([key, value]) => bytesOf(key, value))
  expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(ITEM_BYTES)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(ALL_BYTES)
}

/** Chance that is the same for the same seed. */
function chanceOf(seed: number) {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(some: readonly [T, ...T[]]): T => some[below(some.length)] ?? some[0]
  return { random, below, pick }
}
type Chance = ReturnType<typeof chanceOf>

/** A network that delays, reorders, duplicates and drops, between these profiles and one server. */
function unreliableNetwork(machines: readonly Machine[], { random, below }: Chance) {
  const server: Record<string, unknown> = {}
  const onTheWay: Sent[] = []
  const figures = { dropped: 0, twice: 0, outOfOrder: 0 }
  const send = (to: Sent['to'], key: string, value: unknown) => {
    const chance = random()
    if (chance < 0.2) figures.dropped++
    else onTheWay.push({ to, key, value })
    if (chance > 0.8) {
      figures.twice++
      onTheWay.push({ to, key, value })
    }
  }
  const deliver = () => {
    const place = below(onTheWay.length)
    const [sent] = onTheWay.splice(place, 1)
    if (!sent) return
    if (place > 0) figures.outOfOrder++
    const { to, key, value } = sent
    if (to !== 'server') put(to.copy, key, value)
    else {
      put(server, key, value)
      for (const other of machines) send(other, key, value)
    }
  }
  /** Some writes are lost, and some arrive days later. */
  const lose = () => {
    if (onTheWay.length > 2_000) onTheWay.splice(below(1_000), 500)
  }
  return { server, figures, send, deliver, lose }
}

/** Syncs once; the background may end, or the browser refuse, before either write. */
function sync(at: Machine, { send }: ReturnType<typeof unreliableNetwork>, { random }: Chance) {
  const { remove, set } = planFor(at)
  const ends = random()
  if (ends < 0.1) return
  for (const key of remove) put(at.copy, key, undefined)
  for (const key of remove) send('server', key, undefined)
  if (ends < 0.2) return
  for (const [key, value] of Object.entries(set)) put(at.copy, key, value)
  for (const [key, value] of Object.entries(set)) send('server', key, value)
}

/** Changes a register of a facility on a profile; `latest` has the latest value of each register. */
function write(at: Machine, latest: Map<string, Register>, { random, below, pick }: Chance) {
  const known = [...at.facilities.values()]
  const id = `0000000${below(4)}-0000-4000-8000-000000000000`
  const createdAt = `2026-01-0${1 + below(9)}T00:00:00Z`
  const stored = known.find((facility) => facility.id === id) ?? emptyStored({ id, createdAt })
  const task = `task${below(12)}`
  const change = pick<RegisterChange>([
    { path: `tick:${task}`, from: null, to: random() < 0.5 },
    { path: `note:${task}`, from: null, to: 'メモ<'.repeat(below(110)) },
    { path: 'name', from: null, to: `みほん薬局 ${below(1_000)}` },
    { path: 'adapted', from: null, to: pick([true, false, null]) },
    { path: 'archived', from: null, to: random() < 0.1 },
  ])
  const written = withChanges(stored, [change], { node: at.node, by: '山田' }, at.clock)
  at.facilities.set(id, written.stored)
  const path = `${id} ${change.path}`
  const now = written.stored.registers[change.path]
  const before = latest.get(path)
  if (now && (before === undefined || now[1] > before[1])) latest.set(path, now)
  // A change gets a later stamp than the state it was made on, whatever the clock says.
  const seen = stored.registers[change.path]
  if (now && seen) expect(now[1] > seen[1]).toBe(true)
}

/** Syncs over a reliable network until nothing is written any more; returns the rounds that it took. */
function runReliably(machines: readonly Machine[], server: Record<string, unknown>): number {
  let rounds = 0
  for (let isQuiet = false; !isQuiet; rounds++) {
    expect(rounds).toBeLessThan(10)
    isQuiet = true
    for (const at of machines) {
      at.copy = { ...server }
      const { remove, set } = planFor(at)
      if (remove.length > 0 || Object.keys(set).length > 0) isQuiet = false
      for (const key of remove) put(server, key, undefined)
      for (const [key, value] of Object.entries(set)) put(server, key, value)
      expectWithinLimits(server)
    }
  }
  return rounds
}

const newMachine = (number: number): Machine => ({
  node: `profil${number}`,
  clock: 1.77e12 + number * 3_600_000,
  facilities: new Map(),
  copy: {},
})

/** Runs profiles over an unreliable network, and then over a reliable one. */
function run(count: number, seed: number) {
  const chances = chanceOf(seed)
  const { random, below, pick } = chances
  const machines: [Machine, ...Machine[]] = [
    newMachine(0),
    ...Array.from({ length: count - 1 }, (_, number) => newMachine(number + 1)),
  ]
  const network = unreliableNetwork(machines, chances)
  const latest = new Map<string, Register>()
  const figures = { operations: 0, writes: 0 }
  for (; figures.operations < OPERATIONS; figures.operations++) {
    const at = pick(machines)
    const chance = random()
    if (chance < 0.4) {
      write(at, latest, chances)
      figures.writes++
    } else if (chance < 0.5) {
      at.clock += pick([0, 1, 60_000, 3_600_000, -3_600_000, -86_400_000])
    } else if (chance < 0.58) sync(at, network, chances)
    else for (let times = below(12); times > 0; times--) network.deliver()
    network.lose()
  }
  const { server } = network
  const rounds = runReliably(machines, server)
  return { machines, latest, figures: { ...figures, ...network.figures }, rounds, server }
}

test.each([2, 3])(
  '%i profiles converge over a network that delays, reorders, duplicates and drops',
  (count) => {
    const seed = Math.floor(Math.random() * 2 ** 32)
    console.log(`${count} profiles: seed ${seed}`)
    const { machines, latest, figures, rounds, server } = run(count, seed)
    const [first, ...others] = machines.map(({ facilities }) => Object.fromEntries(facilities))
    for (const other of others) expect(other, `seed ${seed}`).toEqual(first)
    const registers = new Map(
      Object.values(first ?? {}).flatMap((facility) =>
        Object.entries(facility.registers).map(([path, set]) => [`${facility.id} ${path}`, set]),
      ),
    )
    expect(registers, `seed ${seed}`).toEqual(latest)
    console.log(
      `${count} profiles: ${JSON.stringify(figures)}; the same after ${rounds} rounds, ${latest.size} registers, ${Object.keys(server).length} items`,
    )
  },
)
