import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cutByTime,
  mergeArrival,
  restamped,
  withoutReplaced,
} from '../../../lib/progress/facility/ahead'
import {
  emptyStored,
  type StoredFacility,
  withChanges,
} from '../../../lib/progress/facility/facilityRecord'
import { findPieces } from '../../../lib/progress/sync/pieces'
import { planSync } from '../../../lib/progress/sync/planSync'
import { sized } from '../../soak/amounts'

const HOUR = 3_600_000
const YEAR = 365 * 24 * HOUR
const START = Temporal.Instant.from('2026-01-05T00:00:00Z').epochMilliseconds
const MACHINES = 3
const EMPTY = emptyStored({
  id: '00000000-0000-4000-8000-000000000000',
  createdAt: '2026-01-01T00:00:00Z',
})

/** A profile of a browser. */
interface Machine {
  readonly node: string
  /** How far its clock is ahead, milliseconds. */
  offset: number
  stored: StoredFacility
  held: StoredFacility | null
  since: number | null
}

const machine = fc.nat({ max: MACHINES - 1 })
const step = fc.oneof(
  fc.record({
    what: fc.constant('write' as const),
    machine,
    path: fc.constantFrom('tick:quote', 'tick:order', 'tick:test'),
    to: fc.boolean(),
  }),
  fc.record({ what: fc.constant('sync' as const), machine }),
  fc.record({ what: fc.constant('take' as const), machine }),
  fc.record({
    what: fc.constant('clock' as const),
    machine,
    offset: fc.constantFrom(0, 0, HOUR, 25 * HOUR, -25 * HOUR, 10 * YEAR, -16 * YEAR, 2_983 * YEAR),
  }),
)

/** Machines with one synced storage between them, and the right time. */
function open() {
  let time = START
  let server: Record<string, unknown> = {}
  const machines = Array.from({ length: MACHINES }, (_, number): Machine => {
    return { node: `profil${number}`, offset: 0, stored: EMPTY, held: null, since: null }
  })
  const clockOf = ({ offset }: Machine) => {
    time += 1_000
    return time + offset
  }
  return {
    machines,
    now: () => time,
    server: () => server,
    write: (at: Machine, path: string, to: boolean) => {
      const change = { path, from: !to, to }
      const writer = { node: at.node, by: '' }
      at.stored = withChanges(at.stored, [change], writer, clockOf(at)).stored
    },
    take: (at: Machine) => {
      at.stored = restamped(at.stored, at.held, { node: at.node, now: clockOf(at) })
      at.held = null
    },
    /** @returns whether anything had to be written. */
    sync: (at: Machine) => {
      const now = clockOf(at)
      const profile = { node: at.node, now, since: at.since }
      for (const piece of findPieces(server).pieces) {
        const incoming = withoutReplaced(piece, at.stored, profile)
        const arrived = mergeArrival({ incoming, ours: at.stored, held: at.held }, now)
        at.stored = arrived.stored ?? at.stored
        at.held = arrived.held
      }
      const { set, remove } = planSync({ ...profile, inUse: null, facilities: [at.stored] }, server)
      at.since = now
      server = { ...server, ...set }
      for (const key of remove) delete server[key]
      return Object.keys(set).length + remove.length > 0
    },
  }
}

type Simulation = ReturnType<typeof open>

/** Syncs all machines in turn until none has anything to write. */
function untilQuiet({ machines, sync }: Simulation): void {
  for (let rounds = 0; machines.map(sync).includes(true); rounds++) {
    expect(rounds).toBeLessThan(10)
  }
}

function run(steps: readonly ReturnType<typeof step.generate>['value'][]): Simulation {
  const simulation = open()
  for (const now of steps) {
    const at = simulation.machines[now.machine]
    if (at === undefined) continue
    if (now.what === 'write') simulation.write(at, now.path, now.to)
    else if (now.what === 'sync') simulation.sync(at)
    else if (now.what === 'take') simulation.take(at)
    else at.offset = now.offset
  }
  for (const at of simulation.machines) at.offset = 0
  return simulation
}

const steps = fc.array(step, { minLength: 5, maxLength: 60 })
const RUNS = { numRuns: sized(200, 5_000) }

test('machines whose clocks jump by years come to rest, and agree on all that is not ahead', () => {
  fc.assert(
    fc.property(steps, (done) => {
      const simulation = run(done)
      untilQuiet(simulation)
      const { machines, now } = simulation
      const cuts = machines.map(({ stored }) => cutByTime(stored, now()))
      const aheadAnywhere = new Set(
        cuts.flatMap(({ ahead }) => Object.keys(ahead?.registers ?? {})),
      )
      const agreed = cuts.map(({ within }) =>
        Object.fromEntries(
          Object.entries(within.registers).filter(([path]) => !aheadAnywhere.has(path)),
        ),
      )
      for (const other of agreed) expect(other).toEqual(agreed[0])
    }),
    RUNS,
  )
})

test('once the user has accepted the changes on each machine, all machines are the same, and of today', () => {
  fc.assert(
    fc.property(steps, (done) => {
      const simulation = run(done)
      untilQuiet(simulation)
      const { machines, take, sync, now, server } = simulation
      for (const at of machines) {
        take(at)
        sync(at)
      }
      untilQuiet(simulation)
      const [first, ...others] = machines.map(({ stored }) => stored)
      for (const other of others) expect(other).toEqual(first)
      for (const { stored, held } of machines) {
        expect(cutByTime(stored, now()).ahead).toBe(null)
        expect(held).toBe(null)
      }
      for (const piece of findPieces(server()).pieces) {
        expect(cutByTime(piece, now()).ahead).toBe(null)
      }
    }),
    RUNS,
  )
})

test('no tick is lost: each machine shows its own last one, or also holds a later one', () => {
  fc.assert(
    fc.property(steps, (done) => {
      const simulation = run(done)
      const before = simulation.machines.map(({ stored }) => stored)
      untilQuiet(simulation)
      for (const [index, { stored }] of simulation.machines.entries()) {
        for (const [path, own] of Object.entries(before[index]?.registers ?? {})) {
          const shown = stored.registers[path]
          expect(shown !== undefined && shown[1] >= own[1]).toBe(true)
        }
      }
    }),
    RUNS,
  )
})
