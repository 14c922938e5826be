import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Draft } from '../../../lib/guide/draft/draft'
import { type Json, placeOfPath, valueAt } from '../../../lib/guide/draft/tree'
import { loadGuide } from '../../../lib/guide/guides'
import { bundledPart } from '../../../lib/guide/included/parts'
import { parseGuide } from '../../../lib/guide/parse'
import {
  addDraft,
  changeDraft,
  editDraft,
  readDrafts,
  removeDraft,
  restoreDraft,
  watchDrafts,
} from '../../../lib/progress/guides/drafts'
import { guidesInForce } from '../../../lib/progress/guides/editions'
import { isQuotaError } from '../../../lib/progress/storage/writeErrors'

const { local } = fakeBrowser.storage
const guide = await loadGuide()

const edit = ({ values: seen }: Draft, path: string, to: Json | undefined) => ({
  place: placeOfPath(path),
  to,
  seen,
})

test('several drafts are kept, the one changed last first', async () => {
  const first = await addDraft(guide, '山田')
  await addDraft(null, '山田')
  await editDraft(first.id, [edit(first, 'title', '新しい名称')])
  const { drafts } = await readDrafts()
  expect(drafts.map(({ values }) => values.title)).toEqual(['新しい名称', undefined])
})

test('a draft is never in use, however complete it is', async () => {
  const { id } = await addDraft({ ...guide, id: 'another' }, '山田')
  await editDraft(id, [])
  const all = await guidesInForce(async (value) => parseGuide(value, bundledPart))
  expect(all.map((one) => one.id)).not.toContain('another')
})

test('edits of two windows in different fields are merged', async () => {
  const seen = await addDraft(guide, '山田')
  await editDraft(seen.id, [edit(seen, 'title', '名称')])
  const { draft, refused } = await editDraft(seen.id, [edit(seen, 'publisher', '発行者')])
  expect(refused).toEqual([])
  expect(draft?.values).toMatchObject({ title: '名称', publisher: '発行者' })
})

test('an edit of a field that another window changed is handed back, and nothing is overwritten', async () => {
  const seen = await addDraft(guide, '山田')
  await editDraft(seen.id, [edit(seen, 'title', 'ひとつ')])
  const late = edit(seen, 'title', 'ふたつ')
  const { refused } = await editDraft(seen.id, [late, edit(seen, 'publisher', '発行者')])
  expect(refused).toEqual([late])
  const [stored] = (await readDrafts()).drafts
  expect(stored?.values).toMatchObject({ title: 'ひとつ', publisher: '発行者' })
})

test('edits of a draft that was removed are handed back', async () => {
  const draft = await addDraft(null, '山田')
  await removeDraft(draft.id)
  const late = edit(draft, 'title', '名称')
  expect(await editDraft(draft.id, [late])).toEqual({ draft: null, refused: [late] })
  expect((await readDrafts()).drafts).toEqual([])
})

test('a removed draft can be restored', async () => {
  const draft = await addDraft(guide, '山田')
  await removeDraft(draft.id)
  await restoreDraft(draft)
  expect((await readDrafts()).drafts).toEqual([draft])
})

test('a draft is checked only as it was seen', async () => {
  const seen = await addDraft(guide, '山田')
  const status = { is: 'checked', by: '佐藤', on: '2026-05-01' } as const
  await editDraft(seen.id, [edit(seen, 'title', '名称')])
  expect(await changeDraft(seen, { status })).toBe(false)
  const [now] = (await readDrafts()).drafts
  expect(now?.status).toEqual({ is: 'draft' })
  expect(now && (await changeDraft(now, { status }))).toBe(true)
  expect((await readDrafts()).drafts[0]?.status).toEqual(status)
})

test('with a full storage the edit fails and the draft stays as it was', async () => {
  const seen = await addDraft(guide, '山田')
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  const failed = await editDraft(seen.id, [edit(seen, 'title', '名称')]).catch(isQuotaError)
  expect(failed).toBe(true)
  expect((await readDrafts()).drafts).toEqual([seen])
})

test('a value that is no draft is counted and left alone', async () => {
  await local.set({ 'guideDraft:x': { version: 9 } })
  expect(await readDrafts()).toEqual({ drafts: [], unreadable: 1 })
  expect(await local.get('guideDraft:x')).toEqual({ 'guideDraft:x': { version: 9 } })
})

test('each write calls the watchers', async () => {
  const changed = vi.fn()
  watchDrafts(changed)
  const draft = await addDraft(null, '山田')
  await editDraft(draft.id, [edit(draft, 'title', '名称')])
  expect(changed).toHaveBeenCalledTimes(2)
  expect(valueAt((await readDrafts()).drafts[0]?.values, ['title'])).toBe('名称')
})
