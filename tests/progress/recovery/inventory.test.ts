import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { readInventory, watchInventory } from '../../../lib/progress/recovery/inventory'
import { salvage, unreadableFile } from '../../../lib/progress/recovery/unreadableFile'
import { inUse } from '../stored'
import { withTick } from '../ticked'
import oldest from '../versions/1.json'
import today from '../versions/3.json'

const { local } = fakeBrowser.storage
test('all stored values are counted by kind, the largest first', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  await local.set({ 'guide:gairai': 'x'.repeat(5_000), 'form:a': {}, 'article:KB1': {} })
  const { shares } = await readInventory()
  const counts = Object.fromEntries(shares.map(({ kind, count }) => [kind, count]))
  expect(counts).toMatchObject({ facilities: 1, log: 2, guides: 1, forms: 1, articles: 1 })
  expect(shares[0]).toEqual({ kind: 'guides', count: 1, bytes: 5_014 })
  expect(shares.map(({ bytes }) => bytes)).toEqual(
    shares.map(({ bytes }) => bytes).toSorted((a, b) => b - a),
  )
  const all = shares.reduce((sum, { count }) => sum + count, 0)
  expect(all).toBe(Object.keys(await local.get(null)).length)
})

test('quarantined values and those left in place are listed separately', async () => {
  const newer = { version: 4, registers: { name: ['新しい薬局', 'stamp'] } }
  await local.set({ 'facility:one': 'broken', 'facility:two': newer })
  await scanFacilities()
  const { quarantined: aside, left } = await readInventory()
  expect(aside).toEqual([
    {
      key: expect.stringMatching(/^aside:/),
      of: 'facility:one',
      at: expect.any(String),
      value: 'broken',
    },
  ])
  expect(left).toEqual([{ key: 'facility:two', state: 'newer', value: newer }])
})

test('reading the inventory writes nothing', async () => {
  await local.set({ 'facility:one': 'broken' })
  const before = await local.get(null)
  await readInventory()
  expect(await local.get(null)).toEqual(before)
})

test.each([
  ['of version 1', oldest[0], { name: 'みほん診療所', version: 1 }],
  ['of today', today[0], { name: 'みほん診療所', version: 3 }],
  ['of a newer version', { version: 9, name: 'みほん薬局' }, { name: 'みほん薬局', version: 9 }],
  ['that is a text', 'broken', { name: '', version: null }],
  ['that is nothing', null, { name: '', version: null }],
  ['whose name is none', { name: 7, registers: { name: [] } }, { name: '', version: null }],
])('name and version of a value %s are salvaged', (_, value, known) => {
  expect(salvage(value)).toEqual(known)
})

test('a file has the unreadable values unchanged', () => {
  const value = { version: 1, broken: ['あ', null, { deep: true }] }
  const text = unreadableFile([{ key: 'facility:one', at: '2026-01-20T00:00:00Z', value }])
  expect(JSON.parse(text)).toEqual({
    format: 'junbi-navi-aside',
    version: 1,
    aside: [{ key: 'facility:one', at: '2026-01-20T00:00:00Z', value }],
  })
})

test('a watcher is called for a quarantine, and not for every tick', async () => {
  const { id } = await inUse()
  const told = vi.fn()
  watchInventory(told)
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  expect(told).not.toHaveBeenCalled()
  await local.set({ 'facility:one': 'broken' })
  await scanFacilities()
  expect(told).toHaveBeenCalled()
})
