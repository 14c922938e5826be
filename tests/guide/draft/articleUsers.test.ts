import { expect, test } from 'vitest'
import { articleUsers } from '../../../lib/guide/draft/articleUsers'
import { draft } from './oddDraft'

test('an article is used by tasks, by ways from it to others, and for a new deadline', () => {
  const { names, isNotice } = articleUsers(draft.values, 'hub')
  expect(names.slice(0, 2)).toEqual(['必要書類の受領/準備（領収書等）', '補助金申請'])
  expect(names).toHaveLength(4)
  expect(isNotice).toBe(true)
})

test('an article that nothing names is used by nothing', () => {
  expect(articleUsers(draft.values, 'nothing')).toEqual({ names: [], isNotice: false })
})
