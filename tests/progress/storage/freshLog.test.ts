import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  locked,
  prepareStorage,
  removeItems,
  setItems,
} from '../../../lib/progress/storage/lockedWrite'
import { isDiskError, isQuotaError } from '../../../lib/progress/storage/writeErrors'

const { local, session } = fakeBrowser.storage
/** The write buffer of LevelDB, after which Chromium starts a new log, bytes. */
const BUFFER = 4 * 1024 * 1024
const NO_SPACE = new Error(
  'IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::W::8)',
)

const write = (value: unknown) => locked(() => setItems({ one: value }))

/** Counts the bytes that are written to the log, by what they are. */
function watchWrites() {
  const set = local.set.bind(local)
  const bytes = { filler: 0, other: 0 }
  const order: string[] = []
  vi.spyOn(local, 'set').mockImplementation(async (items) => {
    for (const [key, value] of Object.entries(items)) {
      // Chromium writes nothing where the same is stored already.
      if (JSON.stringify((await local.get(key))[key]) === JSON.stringify(value)) continue
      bytes[key === 'filler' ? 'filler' : 'other'] += JSON.stringify(value).length
      if (order.at(-1) !== key) order.push(key)
    }
    await set(items)
  })
  return { bytes, order }
}

/** Chromium’s count of the room that is left. */
function leave(room: number) {
  Object.assign(local, {
    QUOTA_BYTES: 10_000,
    getBytesInUse: async (key: string | null) => (key === null ? 10_000 - room : 0),
  })
}

beforeEach(() => session.clear())

test('the log is filled before the first write since the browser’s start, and not before the next', async () => {
  const { bytes, order } = watchWrites()
  await write(1)
  expect(order).toEqual(['filler', 'one'])
  expect(bytes.filler).toBeGreaterThan(BUFFER)
  expect(await local.get(null)).toEqual({ one: 1 })
  const { filler } = bytes
  await write(2)
  await locked(() => removeItems(['one']))
  expect(bytes.filler).toBe(filler)
})

test('it is filled as well if the filler of an interrupted filling remains', async () => {
  await local.set({ filler: '0'.repeat(1_000_000) })
  const { bytes } = watchWrites()
  await prepareStorage()
  expect(bytes.filler).toBeGreaterThan(BUFFER)
  expect(await local.get(null)).toEqual({})
})

test('after a write that failed it is filled before the next, which otherwise would follow a torn record', async () => {
  await write(1)
  vi.spyOn(local, 'set').mockRejectedValueOnce(NO_SPACE)
  await expect(write(2)).rejects.toSatisfy(isDiskError)
  vi.mocked(local.set).mockRestore()
  const { order } = watchWrites()
  await write(3)
  expect(order).toEqual(['filler', 'one'])
})

test('as long as the disk is full nothing is written, and nothing of it counts as written', async () => {
  await write(1)
  const set = vi.spyOn(local, 'set').mockRejectedValue(NO_SPACE)
  for (let turn = 0; turn < 3; turn++) {
    await expect(write(2)).rejects.toSatisfy(isDiskError)
    await expect(locked(() => removeItems(['one']))).rejects.toSatisfy(isDiskError)
  }
  expect(set.mock.calls.filter(([items]) => 'one' in items)).toHaveLength(1)
  expect(await local.get('one')).toEqual({ one: 1 })
  set.mockRestore()
  await write(3)
  expect(await local.get(null)).toEqual({ one: 3 })
})

test('after a write whose end nobody saw, as of a closed panel, it is filled again', async () => {
  await write(1)
  vi.spyOn(local, 'set').mockImplementationOnce(() => new Promise(() => {}))
  void setItems({ one: 2 })
  await vi.waitFor(() => expect(local.set).toHaveBeenCalled())
  vi.mocked(local.set).mockRestore()
  const { order } = watchWrites()
  await write(3)
  expect(order).toEqual(['filler', 'one'])
})

test('a write that exceeds the quota is refused before it is made: the log stays as it is', async () => {
  await write(1)
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  await expect(write(2)).rejects.toSatisfy(isQuotaError)
  vi.mocked(local.set).mockRestore()
  const { order } = watchWrites()
  await write(3)
  expect(order).toEqual(['one'])
})

test('with little space left, the log is filled with small values', async () => {
  leave(4_000)
  const { bytes } = watchWrites()
  await prepareStorage()
  expect(bytes.filler).toBeGreaterThan(BUFFER)
  for (const [items] of vi.mocked(local.set).mock.calls) {
    const [[key, value] = ['', '']] = Object.entries(items)
    expect(key.length + JSON.stringify(value).length).toBeLessThanOrEqual(4_000)
  }
})

test('without room for that a write is refused as one too many, and a removal makes room', async () => {
  await local.set({ one: 1 })
  leave(1_000)
  await expect(write(2)).rejects.toSatisfy(isQuotaError)
  await locked(() => removeItems(['one']))
  expect(await local.get(null)).toEqual({})
})
