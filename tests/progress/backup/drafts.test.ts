import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { loadGuide } from '../../../lib/guide/guides'
import { makeBackup } from '../../../lib/progress/backup/backup'
import { applyImport, planImport } from '../../../lib/progress/backup/importBackup'
import { addDraft, changeDraft, editDraft, readDrafts } from '../../../lib/progress/guides/drafts'
import { check, saved } from './profiles'

const { local } = fakeBrowser.storage
const guide = await loadGuide()
const titles = async () => (await readDrafts()).drafts.map(({ values }) => values.title)

test('a backup has the drafts with their history, and brings them to another profile', async () => {
  const { id, values } = await addDraft(guide, '山田')
  await editDraft(id, [{ place: ['title'], to: '新しい名称', seen: values }])
  const before = await readDrafts()
  const backup = await saved()
  await local.clear()
  expect((await planImport(backup, check)).drafts).toBe(1)
  await applyImport(backup, check)
  expect(await readDrafts()).toEqual(before)
})

test('a second import of the same file adds nothing', async () => {
  await addDraft(guide, '山田')
  const backup = await saved()
  expect(await planImport(backup, check)).toMatchObject({ drafts: 0, isEmpty: true })
})

test('a draft that differs here stays, and that of the file is added beside it, once', async () => {
  const { id, values } = await addDraft(guide, '山田')
  const backup = await saved()
  await editDraft(id, [{ place: ['title'], to: '後から変えた名称', seen: values }])
  await applyImport(backup, check)
  await applyImport(backup, check)
  expect(new Set(await titles())).toEqual(new Set(['後から変えた名称', guide.title]))
  expect(await titles()).toHaveLength(2)
})

test('a draft in use elsewhere is not in use here', async () => {
  const draft = await addDraft(guide, '山田')
  await changeDraft(draft, { status: { is: 'inUse', by: '佐藤', on: '2026-05-01' } })
  const backup = await saved()
  await local.clear()
  await applyImport(backup, check)
  expect((await readDrafts()).drafts[0]?.status).toEqual({
    is: 'checked',
    by: '佐藤',
    on: '2026-05-01',
  })
})

test('a backup without drafts is as it was before there were any', async () => {
  const { file } = await makeBackup(null, check)
  expect(await file.text()).not.toContain('drafts')
})
