import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { loadGuide } from '../../../lib/guide/guides'
import { bundledPart } from '../../../lib/guide/included/parts'
import { parseGuide } from '../../../lib/guide/parse'
import { makeBackup } from '../../../lib/progress/backup/backup'
import { readBackup } from '../../../lib/progress/backup/backupFile'
import { applyImport, planImport } from '../../../lib/progress/backup/importBackup'
import { addDraft, changeDraft, editDraft, readDrafts } from '../../../lib/progress/guides/drafts'

const { local } = fakeBrowser.storage
const guide = await loadGuide()
const check = async (value: unknown) => parseGuide(value, bundledPart)

async function backupFile() {
  const { file } = await makeBackup(null, check)
  const read = await readBackup(file)
  if (!read.ok) throw new Error('the backup cannot be read')
  return read.backup
}
const titles = async () => (await readDrafts()).drafts.map(({ values }) => values.title)

test('a backup has the drafts with their history, and brings them to another profile', async () => {
  const { id, values } = await addDraft(guide, '山田')
  await editDraft(id, [{ place: ['title'], to: '新しい名称', seen: values }])
  const before = await readDrafts()
  const backup = await backupFile()
  await local.clear()
  expect((await planImport(backup, check)).drafts).toBe(1)
  await applyImport(backup, check)
  expect(await readDrafts()).toEqual(before)
})

test('a second import of the same file adds nothing', async () => {
  await addDraft(guide, '山田')
  const backup = await backupFile()
  expect(await planImport(backup, check)).toMatchObject({ drafts: 0, isEmpty: true })
})

test('a draft that differs here stays, and that of the file is added beside it, once', async () => {
  const { id, values } = await addDraft(guide, '山田')
  const backup = await backupFile()
  await editDraft(id, [{ place: ['title'], to: '後から変えた名称', seen: values }])
  await applyImport(backup, check)
  await applyImport(backup, check)
  expect(new Set(await titles())).toEqual(new Set(['後から変えた名称', guide.title]))
  expect(await titles()).toHaveLength(2)
})

test('a draft in use elsewhere is not in use here', async () => {
  const draft = await addDraft(guide, '山田')
  await changeDraft(draft, { status: { is: 'inUse', by: '佐藤', on: '2026-05-01' } })
  const backup = await backupFile()
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
