import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { findByCode, readFacilityOptions } from '../../../lib/progress/facilities/facilityOptions'
import { addFacility, updateFacility } from '../../../lib/progress/facilities/updateFacility'
import { withNote } from '../ticked'
import old from '../versions/2.json'

vi.mock('../../../lib/browser', () => ({ browser: fakeBrowser }))

beforeEach(() => fakeBrowser.reset())

const CODE = '3410712362'

test('those that are offered are known by id, name and code', async () => {
  const { id } = await addFacility({ name: 'みほん薬局', code: CODE })
  await addFacility({ name: '旧店', archived: true })
  expect(await readFacilityOptions()).toEqual([{ id, name: 'みほん薬局', code: CODE }])
})

test('a code finds whose it is, also where several have it', async () => {
  const owners = [
    await addFacility({ name: '一', code: CODE }),
    await addFacility({ name: '二', code: CODE }),
  ]
  await addFacility({ name: '三', code: '0140000014' })
  await addFacility({ name: '旧店', code: CODE, archived: true })
  const found = await findByCode(CODE)
  expect(found.map(({ id }) => id).sort()).toEqual(owners.map(({ id }) => id).sort())
})

test('a code that stands in a note or another field is nobody’s', async () => {
  const { id } = await addFacility({ name: CODE })
  await updateFacility(id, (facility) => withNote(facility, 'order', CODE))
  expect(await findByCode(CODE)).toEqual([])
})

test('what cannot be read is passed over, and an older version is read', async () => {
  const [older] = old
  await fakeBrowser.storage.local.set({
    [`facility:${older?.id}`]: older,
    'facility:broken': CODE,
    'log:0': { code: CODE },
  })
  expect((await readFacilityOptions()).map(({ id }) => id)).toEqual([older?.id])
  expect(await findByCode(CODE)).toEqual([])
})
