import { beforeEach, expect, test } from 'vitest'
import { tickPatch } from '../../../lib/progress/facility/facility'
import type { Around } from '../../../lib/webdav/access'
import { inFull, sized } from '../../soak/amounts'
import { fakeServer } from '../../webdav/fakeServer'
import { startDav } from '../../webdav/servers'
import { openSharer, type Sharer, separateMachines } from './sharer'

/** A head office has so many facilities, and so many change between two rounds. */
const FACILITIES = sized(240, 5_000)
const CHANGES = sized(10, 50)

beforeEach(separateMachines)

/** Counts the requests and the bytes of their bodies, both ways. */
function counted(around: Around) {
  const sum = { requests: 0, bytes: 0 }
  const fetch: Around['fetch'] = async (address, init) => {
    const answer = await around.fetch(address, init)
    sum.requests++
    sum.bytes += `${init.body ?? ''}`.length
    const { body, ...head } = { body: await answer.arrayBuffer(), status: answer.status }
    sum.bytes += body.byteLength
    return new Response(body.byteLength === 0 ? null : body, { ...head, headers: answer.headers })
  }
  return { sum, around: { ...around, fetch } }
}

/** @returns what a round costs: requests, bytes, and seconds with the pauses of the protocol. */
async function cost(at: Sharer, sum: { requests: number; bytes: number }) {
  const before = { ...sum }
  const begun = performance.now()
  expect(await at.sync()).toMatchObject({ trouble: null, seen: '' })
  return {
    requests: sum.requests - before.requests,
    bytes: sum.bytes - before.bytes,
    seconds: Number(((performance.now() - begun) / 1000).toFixed(2)),
  }
}

async function addFacilities(at: Sharer, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let number = 0; number < count; number++) {
    const code = `${1_000_000_000 + number}`
    ids.push((await at.add({ name: `みほん薬局 ${number}`, code, asked: true })).id)
  }
  return ids
}

/** Runs the first loads of two machines with so many facilities, and rounds after changes. */
async function load(server: ReturnType<typeof fakeServer>, around: Around, count: number) {
  const first = counted(around)
  const second = counted(around)
  const sender = await openSharer(server, `sender ${count}`, { around: first.around })
  const office = await openSharer(server, `office ${count}`, { around: second.around })
  const ids = await addFacilities(sender, count)
  const upload = await cost(sender, first.sum)
  const firstLoad = await cost(office, second.sum)
  const idle = await cost(office, second.sum)
  for (const id of ids.slice(0, CHANGES)) await sender.change(id, () => tickPatch('order', true))
  const sent = await cost(sender, first.sum)
  const received = await cost(office, second.sum)
  expect(await office.facilities()).toEqual(await sender.facilities())
  return { upload, firstLoad, idle, sent, received }
}

test('the requests of a round grow with what has changed, not with what is there', async () => {
  const server = fakeServer()
  const large = await load(server, server.around, FACILITIES)
  // Without a change one list, and ten files that are read again whatever their version.
  expect(large.idle.requests).toBe(11)
  // Beside that the changes; a sender lists again, writes and reads again.
  const more = 12
  expect(large.received.requests).toBeLessThanOrEqual(CHANGES + more)
  expect(large.sent.requests).toBeLessThanOrEqual(4 * CHANGES + more)
  // One request for each file, and one or two lists.
  expect(large.firstLoad.requests).toBeLessThanOrEqual(FACILITIES + 3)
  console.log(`${FACILITIES} facilities, ${CHANGES} changes, in memory: ${JSON.stringify(large)}`)
})

const inSoak = inFull ? test : null
inSoak?.('a head office loads all facilities from a real server', async () => {
  await using server = await startDav('apacheDeflate')
  const costs = await load({ ...fakeServer(), access: server.access }, server.around, FACILITIES)
  console.log(`${FACILITIES} facilities, ${CHANGES} changes, Apache: ${JSON.stringify(costs)}`)
})
