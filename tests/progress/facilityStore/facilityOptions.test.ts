import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  findByCode,
  readFacilityOptions,
} from '../../../lib/progress/facilityStore/facilityOptions'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { withNote } from '../ticked'
import old from '../versions/2.json'

const CODE = '3410712362'

test('facilities to choose from have an id, a name and a code', async () => {
  const { id } = await addFacility({ name: 'みほん薬局', code: CODE })
  await addFacility({ name: '旧店', archived: true })
  expect(await readFacilityOptions()).toEqual([{ id, name: 'みほん薬局', code: CODE }])
})

test('a code finds its facility, or all that share it', async () => {
  const owners = [
    await addFacility({ name: '一', code: CODE }),
    await addFacility({ name: '二', code: CODE }),
  ]
  await addFacility({ name: '三', code: '0140000014' })
  await addFacility({ name: '旧店', code: CODE, archived: true })
  const found = await findByCode(CODE)
  expect(found.map(({ id }) => id).sort()).toEqual(owners.map(({ id }) => id).sort())
})

test('a code in a note or another attribute does not count', async () => {
  const { id } = await addFacility({ name: CODE })
  await updateFacility(id, (facility) => withNote(facility, 'order', CODE))
  expect(await findByCode(CODE)).toEqual([])
})

test('unreadable values are skipped, and older versions are read', async () => {
  const [older] = old
  await fakeBrowser.storage.local.set({
    [`facility:${older?.id}`]: older,
    'facility:broken': CODE,
    'log:0': { code: CODE },
  })
  expect((await readFacilityOptions()).map(({ id }) => id)).toEqual([older?.id])
  expect(await findByCode(CODE)).toEqual([])
})
