import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { chooseFacility, openCurrent } from '../../../lib/progress/facilities/currentFacility'
import { followCurrent } from '../../../lib/progress/facilities/followCurrent'
import { mergeFacilities } from '../../../lib/progress/facilities/mergeFacilities'
import { updateFacility } from '../../../lib/progress/facilities/updateFacility'
import { withNote, withTick } from '../ticked'
import { worked } from '../workedFacility'

vi.mock('../../../lib/browser', () => ({ browser: fakeBrowser }))

const { local } = fakeBrowser.storage
/** Chromium's, bytes; Firefox has none. */
const QUOTA = 10_485_760
const NUMBERS = [1, 100, 10_000]

const first = await worked()
const all = [first, ...Array.from({ length: 9_999 }, () => ({ ...first, id: crypto.randomUUID() }))]

/** Bytes as Chromium counts them: each key, and its value as JSON. */
const bytesOf = (items: Readonly<Record<string, unknown>>) =>
  Object.entries(items)
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [key, value]) => sum + Buffer.byteLength(key + JSON.stringify(value)), 0)

/** Counts what work asks of storage. */
async function costOf(work: () => Promise<unknown>) {
  const get = vi.spyOn(local, 'get')
  const set = vi.spyOn(local, 'set')
  const remove = vi.spyOn(local, 'remove')
  const start = performance.now()
  await work()
  const took = performance.now() - start
  const answers = await Promise.all(get.mock.results.map(({ value }) => value))
  const cost = {
    reads: get.mock.calls.length,
    bytesRead: answers.map(bytesOf).reduce((sum, bytes) => sum + bytes, 0),
    writes: set.mock.calls.length,
    keysWritten: set.mock.calls.flatMap(([items]) => Object.keys(items)).length,
    bytesWritten: set.mock.calls.map(([items]) => bytesOf(items)).reduce((sum, n) => sum + n, 0),
    removals: remove.mock.calls.length,
  }
  vi.restoreAllMocks()
  return { cost, took }
}

beforeEach(() => {
  fakeBrowser.reset()
  Object.assign(local, { getBytesInUse: async () => 0 })
})

/** Fills storage; the first facility is the one in use. */
async function fill(count: number) {
  await mergeFacilities(all.slice(0, count))
  await chooseFacility(first.id)
  // The first write also gives this profile its part of the stamps.
  await updateFacility(first.id, (facility) => withNote(facility, 'order', '始め'))
}

/** Does the same in storages of different sizes. */
async function compared(what: string, work: () => Promise<unknown>) {
  const measured = []
  for (const count of NUMBERS) {
    fakeBrowser.reset()
    await fill(count)
    measured.push({ count, ...(await costOf(work)) })
  }
  const [one] = measured
  for (const { count, took, cost } of measured) {
    const times = (took / (one?.took ?? 1)).toFixed(1)
    console.log(`${what}, ${count} facilities: ${JSON.stringify(cost)}, ${times} times the first`)
    expect(cost).toEqual(one?.cost)
  }
  return one?.cost
}

// The first tick of all is slow, whatever there is.
await fill(1)

test('a tick costs one small write, however many facilities there are', async () => {
  const cost = await compared('a tick', () =>
    updateFacility(first.id, (facility) => withTick(facility, 'order', false)),
  )
  expect(cost).toMatchObject({ reads: 1, writes: 1, keysWritten: 3, removals: 0 })
  expect(cost?.bytesWritten).toBeLessThan(1500)
})

test('opening a panel costs two small reads, however many facilities there are', async () => {
  const cost = await compared('opening', openCurrent)
  expect(cost).toMatchObject({ reads: 2, writes: 0, removals: 0 })
  expect(cost?.bytesRead).toBeLessThan(1500)
})

test('a panel that follows reads nothing when something is ticked anywhere', async () => {
  const cost = await compared('a tick beside two open panels', async () => {
    for (let panel = 0; panel < 2; panel++) {
      await new Promise((resolve, reject) => {
        followCurrent(resolve, (work) => work.catch(reject))
      })
    }
    await updateFacility(first.id, (facility) => withTick(facility, 'order', false))
  })
  // Two for each panel that opens, one for the tick.
  expect(cost).toMatchObject({ reads: 5, writes: 1, keysWritten: 3, removals: 0 })
})

test('10,000 facilities with eight ticks each fit into the browser’s room', async () => {
  await fill(10_000)
  const stored = await local.get(null)
  const bytes = bytesOf(stored)
  console.log(
    `10,000 facilities: ${bytes} bytes, ${Math.round(bytes / 10_000)} a facility, ${((bytes / QUOTA) * 100).toFixed(1)} % of Chromium’s room`,
  )
  expect(Object.keys(stored).filter((key) => key.startsWith('facility:'))).toHaveLength(10_000)
  expect(bytes).toBeLessThan(QUOTA)
})
