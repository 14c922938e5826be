import { expect, test } from 'vitest'
import { deadlineLine } from '../../lib/wording/deadlineLine'

test('a deadline is said with its name, and when it has passed, so is that', () => {
  expect(deadlineLine({ state: 'open', date: '2026-01-31', days: 11 })).toBe(
    '申請期限 令和8年（2026年）1月31日',
  )
  expect(deadlineLine({ state: 'passed', date: '2026-01-31' })).toBe(
    '申請期限 令和8年（2026年）1月31日（過ぎています）',
  )
  expect(deadlineLine({ state: 'applied' })).toBe('申請期限 申請済み')
})
