// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { keepUnsavedEdits, takeUnsavedEdits } from '../../../lib/progress/guides/unsavedEdits'

test('edits that cannot be read lose none of those that other windows have left', () => {
  const edit = { place: ['title'], to: '新しい版', seen: {} }
  keepUnsavedEdits('first', 'one', 3, [edit])
  localStorage.setItem('unsavedGuide:second', '{"draft":"one"')
  keepUnsavedEdits('third', 'one', 4, [edit])
  const kept = { draft: 'one', edits: [{ place: ['title'], to: '新しい版' }] }
  const left = takeUnsavedEdits('one').toSorted((a, b) => a.revision - b.revision)
  expect(left).toEqual([
    { ...kept, revision: 3 },
    { ...kept, revision: 4 },
  ])
})
