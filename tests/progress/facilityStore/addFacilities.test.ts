import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { tickPatch } from '../../../lib/progress/facility/facility'
import {
  type FromFile,
  readKnown,
  takeBack,
  takeFromFile,
} from '../../../lib/progress/facilityStore/addFacilities'
import { listFacilities } from '../../../lib/progress/facilityStore/readFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { inUse } from '../stored'

const { local } = fakeBrowser.storage
const shop = (number: number) => ({
  code: `34${String(number).padStart(8, '0')}`,
  name: `第${number}店`,
  kind: 'chainPharmacy' as const,
  guide: 'houmon',
})

const addFacilities = async (fresh: FromFile['fresh']) =>
  (await takeFromFile({ fresh, changed: [] })).added.length

test('2,000 facilities are added in one write', async () => {
  const set = vi.spyOn(local, 'set')
  const wanted = Array.from({ length: 2000 }, (_, number) => shop(number))
  expect(await addFacilities(wanted)).toBe(2000)
  const writes = set.mock.calls.map(([items]) => Object.keys(items))
  expect(writes.filter((keys) => keys.some((key) => key.startsWith('facility:')))).toHaveLength(1)
  expect(await listFacilities()).toHaveLength(2000)
})

test('added facilities have the given attributes, unanswered questions, and do not become the current one', async () => {
  const { id } = await inUse()
  await addFacilities([shop(1)])
  const [stored] = (await listFacilities()).filter((one) => one.id !== id)
  expect(stored).toMatchObject({ name: '第1店', code: '3400000001', archived: false })
  expect((await inUse()).id).toBe(id)
  const kept = await local.get(`facility:${stored?.id}`)
  expect(Object.keys(Object(kept[`facility:${stored?.id}`]).registers).toSorted()).toEqual([
    'code',
    'guide',
    'kind',
    'name',
  ])
})

test('a facility whose code exists by then is left out, even if the existing one is archived', async () => {
  await addFacility({ code: shop(1).code, name: '東店', archived: true })
  expect(await readKnown()).toMatchObject([{ code: shop(1).code, name: '東店', archived: true }])
  expect(await addFacilities([shop(1), shop(2)])).toBe(1)
  expect(await addFacilities([shop(1), shop(2)])).toBe(0)
})

test('two people who add the same file at once add each facility once', async () => {
  const some = [shop(1), shop(2)]
  expect(await Promise.all([addFacilities(some), addFacilities(some)])).toEqual([2, 0])
})

test('if the quota leaves no space, no facility is added', async () => {
  await inUse()
  const before = await local.get(null)
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  await expect(addFacilities([shop(1), shop(2)])).rejects.toThrow('quota')
  expect(await local.get(null)).toEqual(before)
})

/** All facilities as they are stored. */
const stored = async () =>
  Object.fromEntries(
    Object.entries(await local.get(null)).filter(([key]) => key.startsWith('facility:')),
  )
const valuesOf = async () => (await listFacilities()).map(({ name, archived }) => [name, archived])

test('one undo takes back all that came from a file, and the ticks stay', async () => {
  const { id } = await addFacility(shop(1))
  await updateFacility(id, () => tickPatch('account', true))
  const before = await valuesOf()
  const taken = await takeFromFile({
    fresh: [shop(2), shop(3)],
    changed: [{ id, patch: { name: '新しい名前' } }],
  })
  expect(await valuesOf()).toHaveLength(3)
  expect((await listFacilities())[0]?.name).toBe('新しい名前')
  expect(await takeBack(taken, false)).toBe(0)
  expect(await valuesOf()).toEqual(before)
  expect(JSON.stringify(await stored())).toContain('tick:account')
})

test('an undo leaves alone what somebody has changed since, and what is in use', async () => {
  const { id } = await addFacility(shop(1))
  const taken = await takeFromFile({
    fresh: [shop(2), shop(3)],
    changed: [{ id, patch: { name: '新しい名前' } }],
  })
  const [, second] = await listFacilities()
  await updateFacility(second?.id ?? '', () => tickPatch('account', true))
  await updateFacility(id, () => ({ name: 'さらに新しい名前' }))
  expect(await takeBack(taken, false)).toBe(2)
  expect((await listFacilities()).map(({ name }) => name)).toEqual([
    'さらに新しい名前',
    second?.name,
  ])
})

test('where 同期 may have them, added facilities are archived, or they would come back', async () => {
  const taken = await takeFromFile({ fresh: [shop(1)], changed: [] })
  expect(await takeBack(taken, true)).toBe(0)
  expect(await valuesOf()).toEqual([['第1店', true]])
})
