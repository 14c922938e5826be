import { beforeEach, expect, test } from 'vitest'
import { notePatch, tickPatch } from '../../../lib/progress/facility/facility'
import type { Register, StoredFacility } from '../../../lib/progress/facility/facilityRecord'
import type { Around } from '../../../lib/webdav/access'
import { sized } from '../../soak/amounts'
import { fakeServer } from '../../webdav/fakeServer'
import { newSeed, randomFrom } from '../random'
import { openSharer, type Sharer, separateMachines } from './sharer'

const OPERATIONS = sized(500, 10_000)
const MACHINES = 20
const HOUR = 3_600_000

beforeEach(separateMachines)

/** A text at a note: what its writer had before, and the stamp that it got. */
interface Written {
  readonly path: string
  readonly text: string
  readonly stamp: string
  readonly seen: string
}

/** Machines that share a folder over a network that delays and drops, with a server that goes down. */
async function openMachines(seed: number) {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const server = fakeServer({ compresses: true, tagBySecond: true })
  const figures = { requests: 0, dropped: 0, answersLost: 0, halfWritten: 0, refused: 0, down: 0 }
  const network = { isBad: true, isDown: false, isStorm: false }
  const broken = () => new TypeError('Failed to fetch')
  const around: Around = {
    ...server.around,
    fetch: async (address, init) => {
      figures.requests++
      for (let turn = network.isBad ? below(4) : 0; turn > 0; turn--) {
        await new Promise((resolve) => setImmediate(resolve))
      }
      if (network.isDown) throw broken()
      const chance = network.isBad ? random() : 1
      const isPut = init.method === 'PUT'
      if (isPut && network.isStorm && random() < 0.9) {
        figures.refused++
        return new Response(null, { status: 412 })
      }
      if (chance < 0.005) {
        figures.dropped++
        throw broken()
      }
      if (isPut && chance < 0.01) {
        figures.halfWritten++
        const half = `${init.body}`.slice(0, below(100))
        const done = await server.around.fetch(address, { ...init, body: half })
        if (done.ok) throw broken()
        return done
      }
      const answer = await server.around.fetch(address, init)
      if (chance < 0.015) {
        figures.answersLost++
        throw broken()
      }
      return answer
    },
  }
  const machines: Sharer[] = []
  for (let number = 0; number < MACHINES; number++) {
    const ahead = below(22 * HOUR) - 11 * HOUR
    machines.push(await openSharer(server, `machine${number}`, { around, ahead }))
  }
  return { random, below, server, figures, network, machines }
}

async function run(seed: number) {
  const { random, below, server, figures, network, machines } = await openMachines(seed)
  const latest = new Map<string, Register>()
  const notes: Written[] = []
  const counts = { operations: 0, changes: 0, rounds: 0, failed: 0, restarts: 0, lostFiles: 0 }
  let text = 0

  const keep = (before: StoredFacility | undefined, { id, registers }: StoredFacility) => {
    for (const [path, set] of Object.entries(registers)) {
      const [value, stamp] = set
      const seen = before?.registers[path]?.[1] ?? ''
      if (seen === stamp || path.startsWith('otherNote:')) continue
      const known = latest.get(`${id} ${path}`)
      if (known === undefined || stamp > known[1]) latest.set(`${id} ${path}`, set)
      if (path.startsWith('note:'))
        notes.push({ path: `${id} ${path}`, text: `${value}`, stamp, seen })
    }
  }
  const work = async (at: Sharer) => {
    const all = await at.facilities()
    const before = all[below(all.length)]
    if (before === undefined || (all.length < 8 && random() < 0.05)) {
      return keep(undefined, await at.add({ name: `みほん薬局 ${below(1_000)}` }))
    }
    const task = `task${below(6)}`
    const patch = [
      tickPatch(task, random() < 0.5),
      notePatch(task, `メモ <${text++}>`),
      { name: `みほん薬局 ${below(1_000)}` },
      { archived: random() < 0.2 },
    ][below(4)]
    keep(before, await at.change(before.id, () => patch ?? {}))
  }
  const sync = async (at: Sharer) => {
    counts.rounds++
    if ((await at.sync()).trouble !== null) counts.failed++
  }

  for (; counts.operations < OPERATIONS; counts.operations++) {
    const chance = random()
    const at = machines[below(MACHINES)]
    if (at === undefined) continue
    if (chance < 0.5) {
      counts.changes++
      await work(at)
    } else if (chance < 0.8) {
      // Several at once: they meet at the server.
      const some = Array.from({ length: 1 + below(5) }, () => machines[below(MACHINES)] ?? at)
      await Promise.all([...new Set(some)].map(sync))
    } else if (chance < 0.9) server.clock.now += [1, 300, 2_000, HOUR][below(4)] ?? 0
    else if (chance < 0.93) {
      counts.restarts++
      await at.restart()
    } else if (chance < 0.95) {
      network.isDown = !network.isDown
      if (network.isDown) figures.down++
    } else if (chance < 0.97) network.isStorm = !network.isStorm
    else if (chance < 0.975 && server.files.size > 1) {
      const path = [...server.files.keys()][below(server.files.size)]
      if (path) counts.lostFiles += Number(server.files.delete(path))
    }
  }

  Object.assign(network, { isBad: false, isDown: false, isStorm: false })
  const writes = () => server.requests.filter(({ method }) => method === 'PUT').length
  let rounds = 0
  for (let isQuiet = false; !isQuiet; rounds++) {
    expect(rounds, `seed ${seed}`).toBeLessThan(8)
    const before = writes()
    for (const at of machines) {
      await at.restart()
      expect(await at.sync(), `seed ${seed}`).toMatchObject({ trouble: null })
    }
    isQuiet = writes() === before
  }
  return { machines, server, latest, notes, rounds, figures: { ...counts, ...figures } }
}

test('twenty machines converge over a network that drops and a server that goes down, and nothing is lost', async () => {
  const seed = newSeed()
  console.log(`a shared folder: seed ${seed}`)
  const { machines, latest, notes, rounds, figures, server } = await run(seed)
  const [first, ...others] = await Promise.all(machines.map((at) => at.facilities()))
  for (const other of others) expect(other, `seed ${seed}`).toEqual(first)
  const registers = (first ?? []).flatMap(({ id, registers }) =>
    Object.entries(registers).map(([path, set]): [string, Register] => [`${id} ${path}`, set]),
  )
  const plain = registers.filter(([path]) => !path.includes(' otherNote:'))
  expect(new Map(plain), `seed ${seed}`).toEqual(latest)
  // A text is there, or kept beside the note, or somebody who saw it wrote another one.
  const there = new Set(registers.map(([, [value]]) => value))
  const seen = new Set(notes.map((one) => `${one.path} ${one.seen}`))
  const lost = notes.filter((one) => !there.has(one.text) && !seen.has(`${one.path} ${one.stamp}`))
  expect(lost, `seed ${seed}`).toEqual([])
  const kept = registers.filter(([path]) => path.includes(' otherNote:')).length
  console.log(
    `a shared folder: ${JSON.stringify(figures)}; the same on ${MACHINES} machines after ${rounds} rounds, ${latest.size} registers in ${server.files.size} files, ${notes.length} texts written, ${kept} kept beside a note`,
  )
})
