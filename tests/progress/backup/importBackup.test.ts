import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makeBackup } from '../../../lib/progress/backup/backup'
import { applyImport, planImport } from '../../../lib/progress/backup/importBackup'
import { facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { chooseFacility, openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { listFacilities } from '../../../lib/progress/facilityStore/readFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { writeEdition } from '../../../lib/progress/guides/editions'
import { at, inUse, keys } from '../stored'
import { withTick } from '../ticked'
import { busyProfile, carried, check, edition, everything, saved, states } from './profiles'

const { local } = fakeBrowser.storage

test('an import restores everything in an empty profile, and a second one changes nothing', async () => {
  await busyProfile()
  const backup = await saved()
  const before = await carried()
  fakeBrowser.reset()
  const plan = await applyImport(backup, check)
  expect(states(plan)).toEqual(['東店 added', '西店 added'])
  expect(await carried()).toEqual(before)
  const set = vi.spyOn(local, 'set')
  const again = await applyImport(backup, check)
  expect(again.isEmpty).toBe(true)
  expect(states(again)).toEqual(['東店 kept', '西店 kept'])
  expect(set).not.toHaveBeenCalled()
})

test('the author, the log and settings of this browser are not in the file', async () => {
  await busyProfile()
  await local.set({
    recentArticles: { version: 1, ids: ['hub'] },
    typed: { totalCost: ['987654'] },
  })
  const text = await (await makeBackup(null, check)).file.text()
  expect(Object.keys(JSON.parse(text))).toEqual([
    'format',
    'version',
    'exportedAt',
    'current',
    'facilities',
    'guides',
    'forms',
  ])
  expect(text).not.toMatch(/recentArticles|987654|"node"|"events"/)
})

test('a preview changes nothing and counts the values that become newer or stay', async () => {
  const { first } = await busyProfile()
  const backup = await saved()
  fakeBrowser.reset()
  await applyImport(backup, check)
  await updateFacility(first, (facility) => withTick(facility, 'quote', false))
  const mine = await saved()
  await updateFacility(first, (facility) => ({
    ...withTick(facility, 'order', true),
    name: '北店',
  }))
  const theirs = await saved()
  fakeBrowser.reset()
  await applyImport(mine, check)
  const before = await everything()
  const plan = await planImport(theirs, check)
  expect(plan.facilities[0]).toMatchObject({ state: 'changed', taken: 2, stays: 0, name: '北店' })
  expect(await everything()).toEqual(before)
  await applyImport(theirs, check)
  expect((await planImport(mine, check)).facilities[0]).toMatchObject({ state: 'kept', stays: 1 })
  expect((await inUse()).ticks).toMatchObject({ quote: { done: false }, order: { done: true } })
})

test('a backup of one facility has its guide and nothing of other facilities', async () => {
  const { second } = await busyProfile()
  await writeEdition('別.json', { ...(await edition('2026-05-31')), id: 'another' })
  const made = await makeBackup(second, check)
  expect(made).toMatchObject({ facilities: 1, guides: 1, forms: 1, leftOut: 0 })
  const text = await made.file.text()
  expect(text).toContain('西店')
  expect(text).not.toContain('東店')
  expect((await saved(second)).current).toBeNull()
  await expect(makeBackup(crypto.randomUUID(), check)).rejects.toThrow(RangeError)
})

test('in a profile without work the file’s facility becomes the current one', async () => {
  const { first } = await busyProfile()
  const backup = await saved()
  fakeBrowser.reset()
  const untouched = await inUse()
  const plan = await applyImport(backup, check)
  expect(plan.opens).toBe(first)
  expect((await inUse()).name).toBe('東店')
  expect(await keys()).toContain(`facility:${untouched.id}`)
  expect((await applyImport(backup, check)).isEmpty).toBe(true)
})

test('in a profile with work the current facility stays', async () => {
  await busyProfile()
  const backup = await saved()
  fakeBrowser.reset()
  const { id } = await inUse()
  await updateFacility(id, (facility) => ({ ...facility, name: '南店' }))
  expect((await applyImport(backup, check)).opens).toBeNull()
  expect((await inUse()).name).toBe('南店')
})

test('another facility with the same code is named, and both stay', async () => {
  await addFacility({ name: '西店', code: '3440712366' })
  const backup = await saved()
  fakeBrowser.reset()
  const ours = await addFacility({ name: '西薬局', code: '3440712366' })
  await chooseFacility(ours.id)
  const plan = await applyImport(backup, check)
  expect(plan.facilities).toMatchObject([{ state: 'added', sameCode: ['西薬局'] }])
  expect((await listFacilities()).map(({ name }) => name).toSorted()).toEqual(['西店', '西薬局'])
})

test('a facility that is in a file twice is imported once, merged', async () => {
  const { first } = await busyProfile()
  const earlier = await saved(first)
  await updateFacility(first, (facility) => withTick(facility, 'order', true))
  const later = await saved(first)
  const both = { ...later, facilities: [...later.facilities, ...earlier.facilities] }
  fakeBrowser.reset()
  expect(states(await applyImport(both, check))).toEqual(['東店 added'])
  expect(Object.keys((await inUse()).ticks).toSorted()).toEqual(['order', 'quote'])
})

test('an unreadable stored facility stays as it is and is reported', async () => {
  const { first } = await busyProfile()
  const backup = await saved()
  await local.set({ [`facility:${first}`]: { version: 4 } })
  expect(states(await applyImport(backup, check))).toEqual(['東店 blocked', '西店 kept'])
  expect(await at(`facility:${first}`)).toEqual({ version: 4 })
})

test('unreadable stored values are counted, as they are not in the file', async () => {
  await busyProfile()
  await local.set({
    'facility:x': { version: 9 },
    'aside:facility:y:1': 'broken',
    'guide:z': 'broken',
    forms: ['w'],
    'form:w': 'broken',
  })
  expect((await makeBackup(null, check)).leftOut).toBe(4)
})

test('an import that exceeds the quota changes nothing', async () => {
  await busyProfile()
  const backup = await saved()
  fakeBrowser.reset()
  await inUse()
  const before = await everything()
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  await expect(applyImport(backup, check)).rejects.toThrow('quota')
  expect(await everything()).toEqual(before)
})

test('a tick between preview and import is not lost', async () => {
  const { first } = await busyProfile()
  const backup = await saved()
  await planImport(backup, check)
  await Promise.all([
    applyImport(backup, check),
    updateFacility(first, (facility) => withTick(facility, 'account', true)),
  ])
  expect((await inUse()).ticks).toMatchObject({ account: { done: true }, quote: { done: true } })
})

test('an imported facility looks the same as the original', async () => {
  const { first } = await busyProfile()
  const seen = facilityOf((await openCurrent()).stored)
  const backup = await saved(first)
  fakeBrowser.reset()
  await applyImport(backup, check)
  expect(await inUse()).toEqual(seen)
})
