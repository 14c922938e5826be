// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { reasonSpot } from '../../../lib/portal/overlay/reasonSpot'

const BOX = new DOMRect(100, 100, 400, 44)
const BADGE = new DOMRect(440, 76, 60, 24)
const REASON = '総事業費が 170,000円 ですが、内訳の合計は 171,000円です。'

const placed = (texts: DOMRect[], others: DOMRect[] = [], text = REASON, box = BOX) => {
  const obstacles = { texts, others }
  return reasonSpot({ box, badge: BADGE, text, obstacles, width: 600 })
}
const covers = (rect: DOMRect, other: DOMRect) =>
  rect.left < other.right &&
  other.left < rect.right &&
  rect.top < other.bottom &&
  other.top < rect.bottom

const label = new DOMRect(100, 76, 80, 22)
const value = new DOMRect(100, 110, 80, 24)
const nextLabel = new DOMRect(100, 160, 80, 22)

test('a short reason lies in the field, where its value leaves room', () => {
  const { rect, isCut } = placed([label, nextLabel], [value], '円でご記入ください')
  expect(isCut).toBe(false)
  expect([label, nextLabel, value, BADGE].filter((each) => covers(rect, each))).toEqual([])
  expect(rect.top).toBeLessThan(144)
})

test('a reason as long as the field lies over its value rather than over a label', () => {
  const { rect, isCut } = placed([label, nextLabel], [value])
  expect(isCut).toBe(false)
  expect([label, nextLabel].filter((each) => covers(rect, each))).toEqual([])
})

test('where labels are close on both sides it is one line over the field', () => {
  const rows = Array.from({ length: 20 }, (_, row) => new DOMRect(0, row * 50 - 198, 600, 22))
  const { rect, isCut } = placed(rows, [value], REASON, new DOMRect(100, 128, 400, 20))
  expect(isCut).toBe(true)
  expect(rows.filter((each) => covers(rect, each))).toEqual([])
})

test('a reason longer than the page has several lines and ends within it', () => {
  const { rect } = placed([], [], REASON.repeat(3))
  expect(rect.left).toBeGreaterThanOrEqual(0)
  expect(rect.right).toBeLessThanOrEqual(600)
  expect(rect.height).toBeGreaterThan(34)
})
