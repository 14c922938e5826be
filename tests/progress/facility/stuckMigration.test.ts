import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Migration } from '../../../lib/progress/facility/migration'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { mergeFacilities } from '../../../lib/progress/facilityStore/mergeFacilities'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { readInventory } from '../../../lib/progress/recovery/inventory'
import { at } from '../stored'
import { withTick } from '../ticked'
import old from '../versions/2.json'

const broken = vi.hoisted(() => ({ is: true }))

// Simulates a release whose last migration is broken.
vi.mock('../../../lib/progress/facility/migration', async (original) => {
  const actual = await original<typeof import('../../../lib/progress/facility/migration')>()
  const failing: Migration = () => {
    throw new Error('failed')
  }
  return {
    ...actual,
    migrate: (value: unknown) => {
      const { version } = Object(value)
      return broken.is && version === 2
        ? actual.migrate(value, [failing, failing])
        : actual.migrate(value)
    },
  }
})

const { local } = fakeBrowser.storage
const [stored] = old
if (!stored) throw new Error('no example')
const key = `facility:${stored.id}`

beforeEach(async () => {
  fakeBrowser.reset()
  broken.is = true
  await local.set({ [key]: stored, current: stored.id })
})

test('a facility whose migration throws stays as it is and is reported', async () => {
  const opened = await openCurrent()
  expect(opened.health).toEqual({ aside: 0, newer: 0, stuck: 1, ahead: 0 })
  expect(opened.stored.id).not.toBe(stored.id)
  expect((await scanFacilities()).stuck).toEqual([key])
  expect((await readInventory()).left).toEqual([{ key, state: 'stuck', value: stored }])
  expect(await at(key)).toEqual(stored)
})

test('neither a change nor a merge from outside overwrites it', async () => {
  const ticked = updateFacility(stored.id, (facility) => withTick(facility, 'order', true))
  await expect(ticked).rejects.toThrow('stuck')
  const today = { version: 3, id: stored.id, createdAt: stored.createdAt, registers: {} }
  expect(await mergeFacilities([today])).toEqual([{ state: 'blocked', id: stored.id }])
  expect(await at(key)).toEqual(stored)
})

test('a release with a repaired migration reads it with all its ticks', async () => {
  await scanFacilities()
  broken.is = false
  const { facilities, stuck } = await scanFacilities()
  expect(stuck).toEqual([])
  const back = facilities.find(({ id }) => id === stored.id)
  const tasks = Object.keys(stored.ticks).map((task) => `tick:${task}`)
  expect(Object.keys(back?.registers ?? {})).toEqual(expect.arrayContaining(tasks))
})
