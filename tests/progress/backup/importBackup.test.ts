import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { loadGuide } from '../../../lib/guide/guides'
import { bundledPart } from '../../../lib/guide/included/parts'
import { parseGuide } from '../../../lib/guide/parse'
import {
  readAssignments,
  writeAssignment,
  writeVerdict,
} from '../../../lib/progress/assignments/storedForms'
import { makeBackup } from '../../../lib/progress/backup/backup'
import { type Backup, readBackup } from '../../../lib/progress/backup/backupFile'
import { applyImport, planImport } from '../../../lib/progress/backup/importBackup'
import type { Facility } from '../../../lib/progress/facility/facility'
import { facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { writeAuthorName } from '../../../lib/progress/facilityStore/author'
import { chooseFacility, openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { listFacilities } from '../../../lib/progress/facilityStore/readFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { writeEdition } from '../../../lib/progress/guides/editions'
import { APPLICATION, REGISTRATION } from '../../portal/namedFields.ts'
import { at, inUse, keys } from '../stored'
import { withNote, withTick } from '../ticked'

const { local } = fakeBrowser.storage
const check = async (value: unknown) => parseGuide(value, bundledPart)
/** A backup of the current storage, as another browser reads it. */
async function saved(only: string | null = null): Promise<Backup> {
  const read = await readBackup((await makeBackup(only, check)).file)
  if (!read.ok) throw new Error(read.reason.key)
  return read.backup
}
const everything = () => local.get(null)
/** The stored data that a backup has, without that of the browser's own profile. */
async function carried() {
  const mine = /^(facility|guide|form):|^(current|forms)$/
  return Object.fromEntries(Object.entries(await everything()).filter(([key]) => mine.test(key)))
}
const states = (plan: { facilities: readonly { name: string; state: string }[] }) =>
  plan.facilities.map(({ name, state }) => `${name} ${state}`)
const edition = async (deadline: string) => {
  const guide = await loadGuide()
  const known = guide.subsidy.deadline
  if (!known) throw new Error('no deadline')
  return { ...guide, subsidy: { ...guide.subsidy, deadline: { ...known, date: deadline } } }
}

async function busyProfile() {
  await writeAuthorName('山田花子')
  const { id } = await inUse()
  await updateFacility(id, (facility) => ({ ...withTick(facility, 'quote', true), name: '東店' }))
  const second = await addFacility({ name: '西店', code: '3440712366', archived: true })
  await updateFacility(second.id, (facility) => withNote(facility, 'order', '来週に電話'))
  await writeEdition('改訂版.json', await edition('2026-03-31'))
  await writeAssignment(APPLICATION, 1, null)
  return { first: id, second: second.id }
}

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

describe('editions of guides:', () => {
  test('the later import wins, whatever the order of its keys', async () => {
    await writeEdition('三月.json', await edition('2026-03-31'))
    const earlier = await saved()
    await writeEdition('五月.json', await edition('2026-05-31'))
    const later = await saved()
    expect((await applyImport(earlier, check)).guides).toMatchObject([{ state: 'kept' }])
    fakeBrowser.reset()
    expect((await applyImport(earlier, check)).guides).toMatchObject([{ state: 'added' }])
    expect((await applyImport(later, check)).guides).toMatchObject([{ state: 'changed' }])
    expect(await at('guide:gairai')).toMatchObject({ fileName: '五月.json' })
    const [entry] = later.guides
    const turned = Object.fromEntries(Object.entries(Object(entry?.guide)).reverse())
    const same = entry && { ...entry, at: '2030-01-01T00:00:00Z', guide: turned }
    expect((await applyImport({ ...later, guides: same ? [same] : [] }, check)).isEmpty).toBe(true)
  })

  test('an invalid one is refused with its reason, and the rest is imported', async () => {
    await busyProfile()
    const backup = await saved()
    const [entry] = backup.guides
    fakeBrowser.reset()
    const guides = entry ? [{ ...entry, guide: { schema: 1 } }] : []
    const plan = await applyImport({ ...backup, guides }, check)
    expect(plan.guides).toMatchObject([{ state: 'refused', fileName: '改訂版.json' }])
    expect(plan.facilities).toHaveLength(2)
    expect(await keys()).not.toContain('guide:gairai')
  })
})

test('an unreadable stored guide and form stay as they are, and stay in the list', async () => {
  await busyProfile()
  const backup = await saved()
  const [form] = backup.forms
  if (!form) throw new Error('no form')
  const others = { 'form:newer': { version: 2 }, 'form:broken': 'broken' }
  fakeBrowser.reset()
  await local.set({
    'guide:gairai': { version: 2, by: 'a newer version' },
    [`form:${form.id}`]: { version: 2 },
    ...others,
    forms: [form.id, 'newer', 'broken'],
  })
  const more = { ...form, id: 'more', said: { application: true, kind: 'unknown' } as const }
  const plan = await applyImport({ ...backup, forms: [form, more] }, check)
  expect(plan.guides).toMatchObject([{ state: 'blocked' }])
  expect(plan.forms).toEqual({ added: 1, changed: 0, kept: 1 })
  expect(await at('guide:gairai')).toEqual({ version: 2, by: 'a newer version' })
  expect(await at(`form:${form.id}`)).toEqual({ version: 2 })
  expect(await local.get(Object.keys(others))).toEqual(others)
  expect(await at('forms')).toEqual([form.id, 'newer', 'broken', 'more'])
})

describe('assigned fields:', () => {
  const assigned = async () =>
    (await readAssignments()).forms.map(({ fields }) =>
      Object.fromEntries(
        fields.flatMap(({ label, meaning }) => (meaning === undefined ? [] : [[label, meaning]])),
      ),
    )

  test('the same form is recognised under another id, and both assignments stay', async () => {
    await writeAssignment(APPLICATION, 1, null)
    const backup = await saved()
    fakeBrowser.reset()
    await writeAssignment(APPLICATION, 2, null)
    expect((await applyImport(backup, check)).forms).toEqual({ added: 0, changed: 1, kept: 0 })
    expect(await assigned()).toEqual([{ 施設名: null, 施設区分: null }])
    expect((await applyImport(backup, check)).isEmpty).toBe(true)
  })

  test('the later of two assignments of a field wins, on either side', async () => {
    await writeAssignment(APPLICATION, 1, null)
    const earlier = await saved()
    fakeBrowser.reset()
    await writeAssignment(APPLICATION, 1, 'facilityCode')
    expect((await applyImport(earlier, check)).forms).toEqual({ added: 0, changed: 0, kept: 1 })
    const later = await saved()
    fakeBrowser.reset()
    await applyImport(earlier, check)
    expect((await applyImport(later, check)).forms).toMatchObject({ changed: 1 })
    expect(await assigned()).toEqual([{ 施設名: 'facilityCode' }])
  })

  test('a verdict on a form is imported with it, and a later verdict replaces it', async () => {
    const said = async () => (await readAssignments()).forms.map((form) => form.said)
    await writeVerdict(APPLICATION, { application: true, kind: 'unknown' })
    const backup = await saved()
    await writeVerdict(APPLICATION, { application: false, kind: 'unknown' })
    const later = await saved()
    fakeBrowser.reset()
    expect((await applyImport(backup, check)).forms).toEqual({ added: 1, changed: 0, kept: 0 })
    expect(await said()).toEqual([{ application: true, kind: 'unknown' }])
    expect((await planImport(backup, check)).isEmpty).toBe(true)
    expect((await applyImport(later, check)).forms).toEqual({ added: 0, changed: 1, kept: 0 })
    expect(await said()).toEqual([{ application: false, kind: 'unknown' }])
    expect((await planImport(backup, check)).isEmpty).toBe(true)
  })

  test('another form is added', async () => {
    await writeAssignment(REGISTRATION, 2, 'facilityName')
    const backup = await saved()
    fakeBrowser.reset()
    await writeAssignment(APPLICATION, 1, null)
    expect((await applyImport(backup, check)).forms).toEqual({ added: 1, changed: 0, kept: 0 })
    expect(await assigned()).toHaveLength(2)
  })
})

const change: fc.Arbitrary<(facility: Facility) => Facility> = fc.oneof(
  fc.tuple(fc.constantFrom('quote', 'order', 'account'), fc.boolean()).map(
    ([task, done]) =>
      (facility: Facility) =>
        withTick(facility, task, done),
  ),
  fc.tuple(fc.constantFrom('quote', 'order'), fc.string({ unit: 'binary' })).map(
    ([task, text]) =>
      (facility: Facility) =>
        withNote(facility, task, text),
  ),
  fc.string({ unit: 'binary' }).map((name) => (facility: Facility) => ({ ...facility, name })),
)
/** Facilities by number, each with the changes made to it in order. */
const history = fc.array(fc.tuple(fc.nat({ max: 2 }), change), { maxLength: 12 })

async function live(changes: readonly [number, (facility: Facility) => Facility][]) {
  const ids: string[] = []
  for (const [number, make] of changes) {
    ids[number] ??= (await addFacility({ name: `第${number}店` })).id
    await updateFacility(ids[number] ?? '', make)
  }
}

test('any profile is restored in an empty one, and importing twice is the same as once', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (changes) => {
      fakeBrowser.reset()
      await live(changes)
      const backup = await saved()
      const before = await carried()
      fakeBrowser.reset()
      await applyImport(backup, check)
      const { current: _, ...after } = await carried()
      expect(after).toEqual(before)
      const once = await everything()
      expect((await applyImport(backup, check)).isEmpty).toBe(true)
      expect(await everything()).toEqual(once)
    }),
    { numRuns: 60 },
  )
})

test('two profiles that import each other have the same facilities', async () => {
  await fc.assert(
    fc.asyncProperty(history, history, async (mine, theirs) => {
      fakeBrowser.reset()
      await live(mine)
      const first = await saved()
      fakeBrowser.reset()
      await applyImport(first, check)
      await live(theirs)
      const second = await saved()
      const there = (await listFacilities()).length
      fakeBrowser.reset()
      await applyImport(second, check)
      await applyImport(first, check)
      expect(await listFacilities()).toHaveLength(there)
      expect((await saved()).facilities).toEqual(second.facilities)
    }),
    { numRuns: 30 },
  )
})

test('an imported facility looks the same as the original', async () => {
  const { first } = await busyProfile()
  const seen = facilityOf((await openCurrent()).stored)
  const backup = await saved(first)
  fakeBrowser.reset()
  await applyImport(backup, check)
  expect(await inUse()).toEqual(seen)
})
