import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { checkContext, pageCheckContext } from '../../../lib/progress/facility/checkContext'
import { newFacility } from '../../../lib/progress/facility/facility'
import { withTick } from '../ticked'

const guide = await loadGuide()

test('unticked tasks that are required before the application are open', () => {
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

test('the items are those of the guide’s subsidy table', () => {
  expect(checkContext(newFacility(), guide).items).toEqual(['mobile', 'receiptComputer'])
})

test('the facility’s code and answers are part of the context', () => {
  expect(checkContext({ ...newFacility(), code: '3410712362' }, guide).code).toBe('3410712362')
  expect(checkContext(newFacility(), guide).code).toBe('')
})

test('a tick for the application itself is known, and the page only asks about it', () => {
  const sent = withTick(newFacility(), 'application', true)
  expect(checkContext(sent, guide).applied).toBe(true)
  expect(checkContext(newFacility(), guide).applied).toBe(false)
  expect(pageCheckContext(sent, guide)).toEqual({ ...checkContext(sent, guide), applied: 'ask' })
  expect(pageCheckContext(newFacility(), guide)).toEqual(checkContext(newFacility(), guide))
})
