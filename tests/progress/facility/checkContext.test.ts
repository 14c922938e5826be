import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { checkContext } from '../../../lib/progress/facility/checkContext'
import { newFacility } from '../../../lib/progress/facility/facility'
import { withTick } from '../ticked'

const guide = await loadGuide()

test('tasks that come before the application and are not ticked are open', () => {
  const facility = withTick(withTick(newFacility(), 'order', true), 'quote', false)
  const { openTasks } = checkContext(facility, guide)
  expect(openTasks).toContain('運用テスト')
  expect(openTasks).toContain('見積のご相談・ご依頼')
  expect(openTasks).not.toContain('発注')
  expect(openTasks).not.toContain('補助金申請')
})

test('a task that does not apply is not open', () => {
  const open = checkContext({ ...newFacility(), adapted: true }, guide).openTasks
  expect(open).not.toContain('レセプトコンピュータ等の機能追加のための改修')
})

test('the items of the guide’s subsidy table are the costs to look for', () => {
  expect(checkContext(newFacility(), guide).items).toEqual(['mobile', 'receiptComputer'])
})

test('it is known whose it is, where somebody said so', () => {
  expect(checkContext({ ...newFacility(), code: '3410712362' }, guide).code).toBe('3410712362')
  expect(checkContext(newFacility(), guide).code).toBe('')
})
