import { expect, test } from 'vitest'
import { shownName } from '../../../components/check/readingReason'
import type { ReadField } from '../../../lib/portal/reading/reading'
import { readField } from '../../portal/readField'

const nameOf = (more: Partial<ReadField>) => shownName(readField({ label: '金額', ...more }))

test('a field is named with the heading that it stands under', () => {
  expect(nameOf({ section: ['費用', '端末'] })).toBe('端末 > 金額')
  expect(nameOf({ section: [], nth: 1 })).toBe('金額（2つ目）')
})

test('a heading of the same words is not repeated', () => {
  expect(nameOf({ label: '添付ファイル', section: ['添付ファイル'] })).toBe('添付ファイル')
})
