import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { addFacilities, readCodes } from '../../../lib/progress/facilityStore/addFacilities'
import { listFacilities } from '../../../lib/progress/facilityStore/readFacilities'
import { addFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { inUse } from '../stored'

const { local } = fakeBrowser.storage
const shop = (number: number) => ({
  code: `34${String(number).padStart(8, '0')}`,
  name: `第${number}店`,
  kind: 'chainPharmacy' as const,
  guide: 'houmon',
})

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
  expect(await readCodes()).toEqual(new Map([[shop(1).code, '東店']]))
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
