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

/** Runs profiles over an unreliable network, and then over a reliable one. */
function run(count: number, seed: number) {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(some: readonly [T, ...T[]]): T => some[below(some.length)] ?? some[0]
  const machine = (number: number): Machine => ({
    node: `profil${number}`,
    clock: 1.77e12 + number * 3_600_000,
    facilities: new Map(),
    copy: {},
  })
  const machines: [Machine, ...Machine[]] = [
    machine(0),
    ...Array.from({ length: count - 1 }, (_, number) => machine(number + 1)),
  ]
  const server: Record<string, unknown> = {}
  const onTheWay: Sent[] = []
  /** The latest value of each register on any profile. */
  const latest = new Map<string, Register>()
  const figures = { operations: 0, writes: 0, dropped: 0, twice: 0, outOfOrder: 0 }

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
  const sync = (at: Machine) => {
    const { remove, set } = planFor(at)
    // The background ends, or the browser refuses, before either write.
    const ends = random()
    if (ends < 0.1) return
    for (const key of remove) put(at.copy, key, undefined)
    for (const key of remove) send('server', key, undefined)
    if (ends < 0.2) return
    for (const [key, value] of Object.entries(set)) put(at.copy, key, value)
    for (const [key, value] of Object.entries(set)) send('server', key, value)
  }
  const write = (at: Machine) => {
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
    figures.writes++
  }

  for (; figures.operations < OPERATIONS; figures.operations++) {
    const at = pick(machines)
    const chance = random()
    if (chance < 0.4) write(at)
    else if (chance < 0.5) at.clock += pick([0, 1, 60_000, 3_600_000, -3_600_000, -86_400_000])
    else if (chance < 0.58) sync(at)
    else for (let times = below(12); times > 0; times--) deliver()
    // Some writes are lost, and some arrive days later.
    if (onTheWay.length > 2_000) onTheWay.splice(below(1_000), 500)
  }

  // From here on the network is reliable.
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
  return { machines, latest, figures, rounds, server }
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
