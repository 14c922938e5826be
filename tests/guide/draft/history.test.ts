import { expect, test } from 'vitest'
import { type Draft, draftSchema, newDraft } from '../../../lib/guide/draft/draft'
import { edited } from '../../../lib/guide/draft/edit'
import { undone } from '../../../lib/guide/draft/history'
import { type Json, placeOfPath, valueAt } from '../../../lib/guide/draft/tree'
import { loadGuide } from '../../../lib/guide/guides'

const NOW = '2026-05-01T00:00:00Z'
const LATER = '2026-05-01T00:05:00Z'
const start = newDraft('one', await loadGuide(), '山田', NOW)

function withEdit(draft: Draft, path: string, to: Json | undefined, now = NOW): Draft {
  const result = edited(draft, { place: placeOfPath(path), to, seen: draft.values }, now)
  if (!result.ok) throw new Error('refused')
  return result.draft
}
const at = (draft: Draft, path: string) => valueAt(draft.values, placeOfPath(path))

test('changes are taken back one by one, the last first', () => {
  const named = withEdit(start, 'title', '新しい名称')
  const dated = withEdit(named, 'subsidy.deadline.date', '2027-01-31', LATER)
  const once = undone(dated, LATER)
  expect(at(once, 'subsidy.deadline.date')).toBe('2026-01-31')
  expect(at(once, 'title')).toBe('新しい名称')
  expect(undone(once, LATER).values).toEqual(start.values)
})

test('what is typed in one go is one change', () => {
  const typed = ['み', 'みほ', 'みほん'].reduce(
    (draft, text) => withEdit(draft, 'title', text),
    start,
  )
  expect(typed.history).toHaveLength(1)
  expect(undone(typed, NOW).values).toEqual(start.values)
  expect(withEdit(typed, 'title', '見本', LATER).history).toHaveLength(2)
})

test('a removed entry comes back at its place, and an added one goes', () => {
  const removed = withEdit(start, 'subsidy.attachments[0]', undefined)
  expect(undone(removed, NOW).values).toEqual(start.values)
  const added = withEdit(start, 'subsidy.attachments[2]', { id: 'photo', title: '写真' })
  expect(undone(added, NOW).values).toEqual(start.values)
})

test('a value that was not there is not there again', () => {
  const limited = withEdit(start, 'limits.text', '分からないこと')
  expect(at(undone(limited, NOW), 'limits')).toEqual({})
})

test('taking back counts as a change, and what was checked has to be checked again', () => {
  const changed = withEdit(start, 'title', '新しい名称')
  const back = undone(
    { ...changed, status: { is: 'checked', by: '佐藤', on: '2026-05-02' } },
    LATER,
  )
  expect(back).toMatchObject({ revision: 2, changed: LATER, status: { is: 'draft' }, history: [] })
})

test('a draft without changes stays as it is', () => {
  expect(undone(start, LATER)).toBe(start)
})

test('a hundred changes are kept, and stored with the draft', () => {
  let draft = start
  for (let index = 0; index < 120; index++) {
    draft = withEdit(draft, index % 2 ? 'title' : 'publisher', `名称${index}`)
  }
  expect(draft.history).toHaveLength(100)
  expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
})
