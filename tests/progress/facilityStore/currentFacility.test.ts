import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { newFacility } from '../../../lib/progress/facility/facility'
import { emptyStored, facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { archiveMany } from '../../../lib/progress/facilityStore/archive'
import {
  chooseFacility,
  openCurrent,
  readRecentFacilities,
} from '../../../lib/progress/facilityStore/currentFacility'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { readInventory } from '../../../lib/progress/recovery/inventory'
import { retryQuarantined } from '../../../lib/progress/recovery/quarantine'
import { at, inUse, keys } from '../stored'
import { withTick } from '../ticked'
import old from '../versions/1.json'

const { local } = fakeBrowser.storage
const [older] = old
const keyOf = ({ id }: { id: string }) => `facility:${id}`

test('an empty storage gets one facility, however many panels open at once', async () => {
  const opened = await Promise.all([openCurrent(), openCurrent(), openCurrent()])
  expect(new Set(opened.map(({ stored }) => stored.id)).size).toBe(1)
  expect((await scanFacilities()).facilities).toHaveLength(1)
})

test('opening does not change an existing facility', async () => {
  const facility = await inUse()
  expect(await inUse()).toEqual(facility)
})

test('a chosen facility stays the current one', async () => {
  await openCurrent()
  const { id } = await addFacility({ name: '二つ目' })
  await chooseFacility(id)
  expect((await inUse()).name).toBe('二つ目')
})

test('recently used facilities are listed once each, the newest first', async () => {
  const { id } = await inUse()
  const others = await Promise.all(Array.from({ length: 9 }, () => addFacility({})))
  for (const other of others) await chooseFacility(other.id)
  await chooseFacility(id)
  const ids = others.map((other) => other.id).toReversed()
  expect(await readRecentFacilities()).toEqual([id, ...ids.slice(0, 7)])
})

test('an unreadable list of recently used facilities counts as empty', async () => {
  const { id } = await inUse()
  await local.set({ recentFacilities: 'broken' })
  expect(await readRecentFacilities()).toEqual([id])
})

test('if the current facility is archived, the last used one takes its place', async () => {
  const { id } = await inUse()
  const [second, third] = [await addFacility({ name: '二' }), await addFacility({ name: '三' })]
  await chooseFacility(second.id)
  await chooseFacility(third.id)
  await archiveMany([second.id], true)
  expect((await inUse()).id).toBe(third.id)
  await archiveMany([third.id], true)
  expect((await inUse()).id).toBe(id)
  await archiveMany([third.id], false)
  expect((await inUse()).id).toBe(id)
})

test('if there is no other facility, an empty one takes its place and nothing is lost', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  await archiveMany([id], true)
  const facility = await inUse()
  expect(facility).toMatchObject({ name: '', asked: false, archived: false })
  const { facilities } = await scanFacilities()
  const old = facilities.find((stored) => stored.id === id)
  expect(old && facilityOf(old)).toMatchObject({ archived: true, ticks: { order: { done: true } } })
})

test('a facility of an older version is usable at once and migrated in storage by its next change', async () => {
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

test('without a current facility, the oldest that is not archived becomes the current one', async () => {
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
])('%s in place of the current facility is quarantined', async (_, broken) => {
  const facility = await inUse()
  const value = broken(facility)
  await local.set({ [keyOf(facility)]: value })
  const { stored, health } = await openCurrent()
  expect(stored.id).toBe(facility.id)
  expect(stored.registers).toEqual({})
  expect(health).toEqual({ aside: 1, newer: 0, stuck: 0, ahead: 0 })
  const { quarantined } = await scanFacilities()
  expect(quarantined).toEqual([
    expect.stringMatching(new RegExp(`^aside:${keyOf(facility)}:\\d+$`)),
  ])
  expect(await at(quarantined[0] ?? '')).toEqual(value)
  expect(await at(keyOf(facility))).toEqual(stored)
})

test('a quarantined facility that becomes readable is merged with its placeholder', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => ({ ...facility, name: '東店', guide: 'home-visit' }))
  const sound = await updateFacility(id, (facility) => withTick(facility, 'order', true))
  await local.set({ [keyOf(sound)]: 'broken' })
  expect(await inUse()).toMatchObject({ id, name: '', ticks: {} })
  await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  const [key = ''] = (await scanFacilities()).quarantined
  await local.set({ [key]: sound })
  expect(await retryQuarantined(key)).toEqual({ state: 'merged', id })
  expect(await inUse()).toMatchObject({
    name: '東店',
    guide: 'home-visit',
    ticks: { order: { done: true }, quote: { done: true } },
  })
  expect((await scanFacilities()).facilities).toHaveLength(1)
})

test.each([
  ['is no facility id', 'text'],
  ['is that of an unreadable facility', crypto.randomUUID()],
])('if the stored current id %s, the empty facility gets a new one', async (_, id) => {
  await local.set({ current: id, [`facility:${id}`]: { version: 4 } })
  const facility = await inUse()
  expect(facility.id).not.toBe(id)
  expect(await at('current')).toBe(facility.id)
  expect(await at(`facility:${id}`)).toEqual({ version: 4 })
})

test('a facility of a newer version stays as it is and is reported every time', async () => {
  const facility = await inUse()
  const newer = { ...emptyStored(facility), version: 4, more: 'than we know' }
  await local.set({ [keyOf(facility)]: newer })
  for (let time = 0; time < 2; time++) {
    expect((await openCurrent()).health).toEqual({ aside: 0, newer: 1, stuck: 0, ahead: 0 })
  }
  expect(await at(keyOf(facility))).toEqual(newer)
  expect((await scanFacilities()).newer).toEqual([keyOf(facility)])
})

test('an unreadable value stays in place if storage is full, and the other facilities are shown', async () => {
  const facility = await inUse()
  const other = await addFacility({ name: '二つ目' })
  await local.set({ [keyOf(facility)]: 'broken' })
  const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
  expect((await scanFacilities()).facilities.map(({ id }) => id)).toEqual([other.id])
  expect(await openCurrent()).toMatchObject({ stored: { id: other.id }, health: { aside: 1 } })
  expect(await at(keyOf(facility))).toBe('broken')
  const inPlace = { key: keyOf(facility), of: keyOf(facility), at: null, value: 'broken' }
  expect((await readInventory()).quarantined).toEqual([inPlace])
  set.mockRestore()
  expect((await scanFacilities()).quarantined).toEqual([expect.stringMatching(/^aside:/)])
  expect(await keys()).not.toContain(keyOf(facility))
})

test('a quarantine that fails for another reason is reported', async () => {
  const facility = await inUse()
  await local.set({ [keyOf(facility)]: 'broken' })
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('disk'))
  await expect(openCurrent()).rejects.toThrow('disk')
  expect(await at(keyOf(facility))).toBe('broken')
})

test('a browser that stops during a quarantine has the value twice, never not at all', async () => {
  const facility = await inUse()
  await local.set({ [keyOf(facility)]: 'broken' })
  vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('ended'))
  await expect(openCurrent()).rejects.toThrow('ended')
  expect(Object.values(await local.get(null)).filter((value) => value === 'broken')).toHaveLength(2)
  await openCurrent()
  expect(await at(keyOf(facility))).toHaveProperty('registers', {})
})

test('a scan returns every facility, the oldest first', async () => {
  await openCurrent()
  await addFacility({ name: '二つ目' })
  const { facilities } = await scanFacilities()
  expect(facilities.map((stored) => facilityOf(stored).name).sort()).toEqual(['', '二つ目'])
  const times = facilities.map(({ createdAt }) => createdAt)
  expect(times).toEqual(times.toSorted())
})
