import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { chooseFacility, openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { followCurrent } from '../../../lib/progress/facilityStore/followCurrent'
import { mergeFacilities } from '../../../lib/progress/facilityStore/mergeFacilities'
import { updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { sized } from '../../soak/amounts'
import { withNote, withTick } from '../ticked'
import { worked } from '../workedFacility'

const { local } = fakeBrowser.storage
/** Chromium's quota, bytes; Firefox has none. */
const QUOTA = 10_485_760
const MANY = sized(1_000, 10_000)
const NUMBERS = [1, 100, MANY]

const first = await worked()
const all = [
  first,
  ...Array.from({ length: MANY - 1 }, () => ({ ...first, id: crypto.randomUUID() })),
]

/** Bytes as Chromium counts them: each key, and its value as JSON. */
const bytesOf = (items: Readonly<Record<string, unknown>>) =>
  Object.entries(items)
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [key, value]) => sum + Buffer.byteLength(key + JSON.stringify(value)), 0)

/** Counts the reads and writes of `work`. */
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

/** Fills storage; the first facility is the one in use. */
async function fill(count: number) {
  await mergeFacilities(all.slice(0, count))
  await chooseFacility(first.id)
  // The first write also creates this profile's id.
  await updateFacility(first.id, (facility) => withNote(facility, 'order', '始め'))
}

/** Measures the same work with different numbers of stored facilities. */
async function compared(what: string, work: () => Promise<unknown>) {
  const measured = []
  for (const count of NUMBERS) {
    fakeBrowser.reset()
    await fakeBrowser.storage.session.set({ sound: true })
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

beforeEach(async () => {
  // The first tick of a process is slow, whatever is stored.
  await fill(1)
})

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

test('an open panel reads nothing when a task is ticked anywhere', async () => {
  const cost = await compared('a tick beside two open panels', async () => {
    for (let panel = 0; panel < 2; panel++) {
      await new Promise((resolve, reject) => {
        followCurrent(resolve, (work) => work.catch(reject))
      })
    }
    await updateFacility(first.id, (facility) => withTick(facility, 'order', false))
  })
  // Two reads for each panel that opens, one for the tick.
  expect(cost).toMatchObject({ reads: 5, writes: 1, keysWritten: 3, removals: 0 })
})

test('10,000 facilities with eight ticks each fit into the browser’s quota', async () => {
  await fill(MANY)
  const stored = await local.get(null)
  const each = bytesOf(stored) / MANY
  console.log(
    `10,000 facilities: ${Math.round(each)} bytes a facility, ${((each / QUOTA) * 1_000_000).toFixed(1)} % of Chromium’s quota`,
  )
  expect(Object.keys(stored).filter((key) => key.startsWith('facility:'))).toHaveLength(MANY)
  expect(each * 10_000).toBeLessThan(QUOTA)
})
