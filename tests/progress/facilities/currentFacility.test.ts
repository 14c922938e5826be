import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  archiveFacility,
  chooseFacility,
  openCurrent,
  readRecentFacilities,
} from '../../../lib/progress/facilities/currentFacility'
import { scanFacilities } from '../../../lib/progress/facilities/scanFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilities/updateFacility'
import { newFacility } from '../../../lib/progress/facility/facility'
import { emptyStored, facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { readInventory } from '../../../lib/progress/recovery/inventory'
import { retryQuarantined } from '../../../lib/progress/recovery/quarantine'
import { at, inUse, keys } from '../stored'
import { withTick } from '../ticked'
import old from '../versions/1.json'

vi.mock('../../../lib/browser', () => ({ browser: fakeBrowser }))

const { local } = fakeBrowser.storage
beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

const [older] = old
const keyOf = ({ id }: { id: string }) => `facility:${id}`

test('an empty storage gets one facility, however many panels open at once', async () => {
  const opened = await Promise.all([openCurrent(), openCurrent(), openCurrent()])
  expect(new Set(opened.map(({ stored }) => stored.id)).size).toBe(1)
  expect((await scanFacilities()).facilities).toHaveLength(1)
})

test('a facility that is there is left as it is', async () => {
  const facility = await inUse()
  expect(await inUse()).toEqual(facility)
})

test('the choice of a facility holds', async () => {
  await openCurrent()
  const { id } = await addFacility({ name: '二つ目' })
  await chooseFacility(id)
  expect((await inUse()).name).toBe('二つ目')
})

test('those that were in use last are known, the newest first and each once', async () => {
  const { id } = await inUse()
  const others = await Promise.all(Array.from({ length: 9 }, () => addFacility({})))
  for (const other of others) await chooseFacility(other.id)
  await chooseFacility(id)
  const ids = others.map((other) => other.id).toReversed()
  expect(await readRecentFacilities()).toEqual([id, ...ids.slice(0, 7)])
})

test('what was kept of them and cannot be read counts as none', async () => {
  const { id } = await inUse()
  await local.set({ recentFacilities: 'broken' })
  expect(await readRecentFacilities()).toEqual([id])
})

test('where the one in use is archived, the one used last takes its place', async () => {
  const { id } = await inUse()
  const [second, third] = [await addFacility({ name: '二' }), await addFacility({ name: '三' })]
  await chooseFacility(second.id)
  await chooseFacility(third.id)
  await archiveFacility(second.id)
  expect((await inUse()).id).toBe(third.id)
  await archiveFacility(third.id)
  expect((await inUse()).id).toBe(id)
  await archiveFacility(third.id, false)
  expect((await inUse()).id).toBe(id)
})

test('where there is no other, an empty one takes its place, and nothing is lost', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  await archiveFacility(id)
  const facility = await inUse()
  expect(facility).toMatchObject({ name: '', asked: false, archived: false })
  const { facilities } = await scanFacilities()
  const old = facilities.find((stored) => stored.id === id)
  expect(old && facilityOf(old)).toMatchObject({ archived: true, ticks: { order: { done: true } } })
})

test('what an older version stored is in use at once, and written anew with its next change', async () => {
  if (!older) throw new Error('no example')
  await local.set({ [keyOf(older)]: older })
  expect(await inUse()).toMatchObject({ name: 'みほん診療所', adapted: true })
  expect(await at(keyOf(older))).toEqual(older)
  await updateFacility(older.id, (current) => withTick(current, 'quote', true))
  expect(await at(keyOf(older))).toMatchObject({
    version: 3,
    registers: { adapted: [true, expect.any(String)] },
  })
  expect((await inUse()).ticks).toMatchObject({ account: { done: true }, quote: { done: true } })
})

test('of several the oldest that is not archived is taken up', async () => {
  const first = await addFacility({ name: '古い', archived: true })
  const second = await addFacility({ name: '次' })
  await local.set({ [keyOf(first)]: { ...first, createdAt: '2020-01-01T00:00:00Z' } })
  await local.set({ [keyOf(second)]: { ...second, createdAt: '2020-01-02T00:00:00Z' } })
  await addFacility({ name: '新しい' })
  expect((await inUse()).name).toBe('次')
})

test.each([
  ['a text', () => 'broken'],
  [
    'a facility of version 1 without ticks',
    ({ id }: { id: string }) => ({ ...older, id, ticks: 1 }),
  ],
  [
    'a tick without a stamp',
    ({ id }: { id: string }) => ({
      ...emptyStored({ ...newFacility(), id }),
      registers: { 'tick:order': [true, 'now'] },
    }),
  ],
  [
    'a tick that is neither done nor open',
    ({ id }: { id: string }) => ({
      ...emptyStored({ ...newFacility(), id }),
      registers: { 'tick:order': ['yes', '0mk0ggzcs000000000'] },
    }),
  ],
  ['another facility', () => emptyStored(newFacility())],
])('%s in place of the facility in use is put aside and kept', async (_, broken) => {
  const facility = await inUse()
  const value = broken(facility)
  await local.set({ [keyOf(facility)]: value })
  const { stored, health } = await openCurrent()
  expect(stored.id).toBe(facility.id)
  expect(stored.registers).toEqual({})
  expect(health).toEqual({ aside: 1, newer: 0, stuck: 0 })
  const { aside } = await scanFacilities()
  expect(aside).toEqual([expect.stringMatching(new RegExp(`^aside:${keyOf(facility)}:\\d+$`))])
  expect(await at(aside[0] ?? '')).toEqual(value)
  expect(await at(keyOf(facility))).toEqual(stored)
})

test('what was put aside and can be read again is the one facility there is, with what came since', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => ({ ...facility, name: '東店', guide: 'home-visit' }))
  const sound = await updateFacility(id, (facility) => withTick(facility, 'order', true))
  await local.set({ [keyOf(sound)]: 'broken' })
  expect(await inUse()).toMatchObject({ id, name: '', ticks: {} })
  await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  const [aside = ''] = (await scanFacilities()).aside
  await local.set({ [aside]: sound })
  expect(await retryQuarantined(aside)).toEqual({ state: 'merged', id })
  expect(await inUse()).toMatchObject({
    name: '東店',
    guide: 'home-visit',
    ticks: { order: { done: true }, quote: { done: true } },
  })
  expect((await scanFacilities()).facilities).toHaveLength(1)
})

test.each([
  ['is no facility’s', 'text'],
  ['is one that cannot be brought up', crypto.randomUUID()],
])('where the id of the one in use %s, the empty facility has another', async (_, id) => {
  await local.set({ current: id, [`facility:${id}`]: { version: 4 } })
  const facility = await inUse()
  expect(facility.id).not.toBe(id)
  expect(await at('current')).toBe(facility.id)
  expect(await at(`facility:${id}`)).toEqual({ version: 4 })
})

test('a facility of a newer version is left untouched and said so, also the next time', async () => {
  const facility = await inUse()
  const newer = { ...emptyStored(facility), version: 4, more: 'than we know' }
  await local.set({ [keyOf(facility)]: newer })
  for (let time = 0; time < 2; time++) {
    expect((await openCurrent()).health).toEqual({ aside: 0, newer: 1, stuck: 0 })
  }
  expect(await at(keyOf(facility))).toEqual(newer)
  expect((await scanFacilities()).newer).toEqual([keyOf(facility)])
})

test('what cannot be put aside because storage is full stays where it is, and the rest is shown', async () => {
  const facility = await inUse()
  const other = await addFacility({ name: '二つ目' })
  await local.set({ [keyOf(facility)]: 'broken' })
  const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
  expect((await scanFacilities()).facilities.map(({ id }) => id)).toEqual([other.id])
  expect(await openCurrent()).toMatchObject({ stored: { id: other.id }, health: { aside: 1 } })
  expect(await at(keyOf(facility))).toBe('broken')
  const inPlace = { key: keyOf(facility), of: keyOf(facility), at: null, value: 'broken' }
  expect((await readInventory()).aside).toEqual([inPlace])
  set.mockRestore()
  expect((await scanFacilities()).aside).toEqual([expect.stringMatching(/^aside:/)])
  expect(await keys()).not.toContain(keyOf(facility))
})

test('what cannot be put aside for another reason is said', async () => {
  const facility = await inUse()
  await local.set({ [keyOf(facility)]: 'broken' })
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('disk'))
  await expect(openCurrent()).rejects.toThrow('disk')
  expect(await at(keyOf(facility))).toBe('broken')
})

test('a browser that ends while something is put aside has it twice, and never not at all', async () => {
  const facility = await inUse()
  await local.set({ [keyOf(facility)]: 'broken' })
  vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('ended'))
  await expect(openCurrent()).rejects.toThrow('ended')
  expect(Object.values(await local.get(null)).filter((value) => value === 'broken')).toHaveLength(2)
  await openCurrent()
  expect(await at(keyOf(facility))).toHaveProperty('registers', {})
})

test('a survey shows every facility, the oldest first', async () => {
  await openCurrent()
  await addFacility({ name: '二つ目' })
  const { facilities } = await scanFacilities()
  expect(facilities.map((stored) => facilityOf(stored).name).sort()).toEqual(['', '二つ目'])
  const times = facilities.map(({ createdAt }) => createdAt)
  expect(times).toEqual(times.toSorted())
})
