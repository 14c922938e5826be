// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { placeOfPath, valueAt } from '../../../lib/guide/draft/tree'
import { loadGuide } from '../../../lib/guide/guides'
import { addDraft, editDraft, readDrafts } from '../../../lib/progress/guides/drafts'
import { openDraftEdits } from '../../../lib/state/editor/draftEdits'
import { openFailures } from '../../../lib/state/failures'
import { waitFor } from '../../waitFor'

const guide = await loadGuide()
const { local } = fakeBrowser.storage
const title = ['title']

/** One lock at a time, as the browser's. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return (_: string, work: () => Promise<unknown>) => {
    last = last.then(work, work)
    return last
  }
}

beforeEach(() => {
  localStorage.clear()
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request: inTurn() } })
})

afterEach(() => {
  Reflect.deleteProperty(navigator, 'locks')
})

async function open() {
  const draft = await addDraft(guide, '山田')
  const failures = openFailures()
  return { draft, edits: openDraftEdits(draft, failures.attempt), failed: failures.failed }
}
const storedTitle = async () => (await readDrafts()).drafts[0]?.values.title

test('each key is shown at once and saved without a press', async () => {
  const { edits } = await open()
  for (const text of ['み', 'みほ', 'みほん']) edits.change(title, text)
  expect(edits.values.value.title).toBe('みほん')
  await waitFor(() => expect(edits.isSaved.value).toBe(true))
  expect(await storedTitle()).toBe('みほん')
  expect(edits.refused.value).toEqual([])
})

test('a window that is closed while it saves loses nothing: the next one saves it', async () => {
  const { draft, edits, failed } = await open()
  vi.spyOn(local, 'set').mockImplementationOnce(() => new Promise(() => {}))
  edits.change(title, 'みほん')
  // Another window, after the first one ended and its lock with it.
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request: inTurn() } })
  const next = openDraftEdits(draft, openFailures().attempt)
  await waitFor(() => expect(next.isSaved.value).toBe(true))
  expect(await storedTitle()).toBe('みほん')
  expect(failed.value).toEqual([])
})

test('what a window left is not put over a later change, but shown', async () => {
  const { draft, edits } = await open()
  vi.spyOn(local, 'set').mockImplementationOnce(() => new Promise(() => {}))
  edits.change(title, 'みほん')
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request: inTurn() } })
  const seen = draft.values
  const { draft: later } = await editDraft(draft.id, [{ place: title, to: '別の名称', seen }])
  if (later === null) throw new Error('the draft is gone')
  const next = openDraftEdits(later, openFailures().attempt)
  expect(next.refused.value.map(({ to }) => to)).toEqual(['みほん'])
  expect(await storedTitle()).toBe('別の名称')
})

test('what another window changes is shown, and what is typed here stays', async () => {
  const { draft, edits } = await open()
  const place = placeOfPath('subsidy.terms[0].cap')
  const { draft: now } = await editDraft(draft.id, [{ place, to: 400_000, seen: draft.values }])
  if (now) edits.show(now)
  edits.change(title, 'みほん')
  expect(valueAt(edits.values.value, place)).toBe(400_000)
  await waitFor(() => expect(edits.isSaved.value).toBe(true))
  expect(edits.refused.value).toEqual([])
})

test('the same field in two windows: the later one is told, and what it typed is kept on screen', async () => {
  const { draft, edits } = await open()
  await editDraft(draft.id, [{ place: title, to: '別の名称', seen: draft.values }])
  edits.change(title, 'みほん')
  await waitFor(() => expect(edits.refused.value.map(({ to }) => to)).toEqual(['みほん']))
  expect(await storedTitle()).toBe('別の名称')
  expect(edits.values.value.title).toBe('別の名称')
  edits.dismissRefused()
  expect(edits.refused.value).toEqual([])
})

test('a full storage is said, and the text stays until it can be saved', async () => {
  const { edits, failed } = await open()
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  edits.change(title, 'みほん')
  await waitFor(() => expect(failed.value.map(({ key }) => key)).toEqual(['troubleFull']))
  expect(edits.values.value.title).toBe('みほん')
  expect(edits.isSaved.value).toBe(false)
  edits.change(['publisher'], '発行者')
  await waitFor(() => expect(edits.isSaved.value).toBe(true))
  expect(failed.value).toEqual([])
  expect(await storedTitle()).toBe('みほん')
})
