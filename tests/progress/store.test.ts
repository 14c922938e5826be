import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULT_GUIDE } from '../../lib/guide'
import { newFacility, withTick } from '../../lib/progress/facility'
import { openStore, readStored, updateFacility } from '../../lib/progress/store'

vi.mock('../../lib/browser', () => ({ browser: fakeBrowser }))

const { local } = fakeBrowser.storage
beforeEach(() => fakeBrowser.reset())

async function firstFacility() {
  await openStore()
  const [facility] = (await readStored()).facilities
  if (!facility) throw new Error('no facility')
  return facility
}

test('an empty storage gets one facility, however many panels open at once', async () => {
  await Promise.all([openStore(), openStore(), openStore()])
  expect((await readStored()).facilities).toHaveLength(1)
})

test('a facility that is there is left as it is', async () => {
  const facility = await firstFacility()
  await openStore()
  expect((await readStored()).facilities).toEqual([facility])
})

test('a tick is kept with its time', async () => {
  const { id } = await firstFacility()
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  const [facility] = (await readStored()).facilities
  expect(facility?.ticks.order).toMatchObject({ done: true, at: expect.stringMatching(/Z$/) })
})

test('of many ticks at once none is lost', async () => {
  const { id } = await firstFacility()
  const tasks = Array.from({ length: 40 }, (_, index) => `task-${index}`)
  await Promise.all(
    tasks.map((task) => updateFacility(id, (facility) => withTick(facility, task, true))),
  )
  const [facility] = (await readStored()).facilities
  expect(Object.keys(facility?.ticks ?? {})).toEqual(tasks)
})

test('each facility has a key of its own, and a tick writes that one only', async () => {
  const { id } = await firstFacility()
  const other = newFacility()
  await local.set({ [`facility:${other.id}`]: other })
  const written: string[] = []
  local.onChanged.addListener((changes) => written.push(...Object.keys(changes)))
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  expect(written).toEqual([`facility:${id}`])
})

test.each([
  ['a text', 'broken'],
  ['a facility without ticks', { ...newFacility(), ticks: undefined }],
  ['a facility whose tick has no time', { ...newFacility(), ticks: { order: { done: true } } }],
])('%s in place of a facility is put aside and kept', async (_, broken) => {
  await local.set({ 'facility:x': broken })
  await openStore()
  const { facilities, aside } = await readStored()
  expect(facilities).toHaveLength(1)
  expect(aside).toEqual([expect.stringMatching(/^aside:facility:x:\d+$/)])
  expect((await local.get(aside[0]))[aside[0] ?? '']).toEqual(broken)
  expect(await local.get('facility:x')).toEqual({})
})

test('a facility of an older version is read as it is, and written anew with its next change', async () => {
  const { guide: _, ...facility } = newFacility()
  const key = `facility:${facility.id}`
  const older = { ...facility, version: 1, name: 'みほん診療所' }
  await local.set({ [key]: older })
  await openStore()
  expect(await local.get(key)).toEqual({ [key]: older })
  const { facilities, aside } = await readStored()
  expect([facilities.length, aside]).toEqual([1, []])
  expect(facilities[0]).toMatchObject({ version: 2, name: 'みほん診療所', guide: DEFAULT_GUIDE })
  await updateFacility(facility.id, (current) => withTick(current, 'order', true))
  expect((await local.get(key))[key]).toMatchObject({ version: 2, name: 'みほん診療所' })
})

test('a facility of a newer version is left untouched and said so', async () => {
  const newer = { ...newFacility(), version: 3, more: 'than we know' }
  await local.set({ 'facility:x': newer })
  await openStore()
  expect((await readStored()).newer).toEqual(['facility:x'])
  expect((await local.get('facility:x'))['facility:x']).toEqual(newer)
})

test('a change that throws writes nothing', async () => {
  const facility = await firstFacility()
  const failing = updateFacility(facility.id, () => {
    throw new Error('failed')
  })
  await expect(failing).rejects.toThrow('failed')
  expect((await readStored()).facilities).toEqual([facility])
})

test('a write that the browser refuses leaves the last good state and is said', async () => {
  const facility = await firstFacility()
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'))
  const refused = updateFacility(facility.id, (current) => withTick(current, 'order', true))
  await expect(refused).rejects.toThrow('QUOTA_BYTES')
  expect((await readStored()).facilities).toEqual([facility])
})
