import { expect, test } from 'vitest'
import { newDraft } from '../../../lib/guide/draft/draft'
import { type Edit, edited } from '../../../lib/guide/draft/edit'
import { type Json, placeOfPath, valueAt, withValue } from '../../../lib/guide/draft/tree'
import { loadGuide } from '../../../lib/guide/guides'

const NOW = '2026-05-01T00:00:00Z'
const draft = newDraft('one', await loadGuide(), '山田', NOW)
const edit = (path: string, to: Json | undefined): Edit => ({
  place: placeOfPath(path),
  to,
  seen: draft.values,
})

/** What two windows make of the same draft, one after the other, each seeing the draft of before. */
function inTwoWindows(first: Edit, second: Edit) {
  const one = edited(draft, first, NOW)
  if (!one.ok) throw new Error('the first edit was refused')
  return edited(one.draft, second, NOW)
}

test('an edit changes one value and counts', () => {
  const result = edited(draft, edit('subsidy.deadline.date', '2027-01-31'), NOW)
  if (!result.ok) throw new Error('refused')
  expect(result.draft).toMatchObject({ revision: 1, status: { is: 'draft' } })
  expect(valueAt(result.draft.values, placeOfPath('subsidy.deadline.date'))).toBe('2027-01-31')
  expect(result.draft.values.phases).toEqual(draft.values.phases)
})

test('whoever compared a fact with its source is taken out when the fact changes', () => {
  const confirmed = { by: '佐藤', on: '2026-05-01' }
  const place = placeOfPath('subsidy.terms[1].confirmed')
  const values = withValue(draft.values, place, confirmed)
  const isConfirmed = (path: string, to: Json) => {
    const result = edited({ ...draft, values }, { place: placeOfPath(path), to, seen: values }, NOW)
    return result.ok && valueAt(result.draft.values, place) !== undefined
  }
  expect(isConfirmed('subsidy.terms[1].cap', 90_000)).toBe(false)
  expect(isConfirmed('subsidy.terms[1].source.section', '別表')).toBe(false)
  expect(isConfirmed('subsidy.terms[0].cap', 90_000)).toBe(true)
  expect(isConfirmed('subsidy.terms[1].confirmed.by', '鈴木')).toBe(true)
})

test('an edit that changes nothing is not counted', () => {
  const { title = '' } = draft.values
  expect(edited(draft, edit('title', title), NOW)).toEqual({ ok: true, draft })
})

test('edits of different values in two windows are merged', () => {
  const both = inTwoWindows(edit('title', '新しい名称'), edit('publisher', '新しい発行者'))
  expect(both).toMatchObject({
    ok: true,
    draft: { values: { title: '新しい名称', publisher: '新しい発行者' }, revision: 2 },
  })
})

test('an edit of a value that another window changed is refused', () => {
  expect(inTwoWindows(edit('title', 'ひとつ'), edit('title', 'ふたつ'))).toEqual({ ok: false })
})

test('the same edit in two windows is no conflict', () => {
  expect(inTwoWindows(edit('title', 'ひとつ'), edit('title', 'ひとつ')).ok).toBe(true)
})

test('an edit in a list is refused when another window removed an entry before it', () => {
  const second = edit('articles[3].title', '別の題')
  expect(inTwoWindows(edit('articles[1]', undefined), second)).toEqual({ ok: false })
})

test('edits in two entries of one list are merged', () => {
  const second = edit('articles[3].title', '別の題')
  expect(inTwoWindows(edit('articles[1].title', '題'), second).ok).toBe(true)
})

test('an edit takes back that the draft was checked', () => {
  const checked = { ...draft, status: { is: 'checked', by: '佐藤', on: '2026-05-01' } } as const
  const result = edited(checked, edit('title', '新しい名称'), NOW)
  expect(result).toMatchObject({ ok: true, draft: { status: { is: 'draft' } } })
})

test('the order of properties, which storage loses, is no change', () => {
  const { source, ...rest } = Object(valueAt(draft.values, ['articles', 0]))
  const stored = {
    ...draft,
    values: withValue(draft.values, ['articles', 0], { source, ...rest }),
  }
  expect(edited(stored, edit('articles[0]', undefined), NOW).ok).toBe(true)
})
