import { describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  readAssignments,
  writeAssignment,
  writeVerdict,
} from '../../../lib/progress/assignments/storedForms'
import { applyImport, planImport } from '../../../lib/progress/backup/importBackup'
import { writeEdition } from '../../../lib/progress/guides/editions'
import { APPLICATION, REGISTRATION } from '../../portal/namedFields.ts'
import { at, keys } from '../stored'
import { busyProfile, check, edition, saved } from './profiles'

const { local } = fakeBrowser.storage

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
