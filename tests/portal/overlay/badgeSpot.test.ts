// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { badgeSpot } from '../../../lib/portal/overlay/badgeSpot'

const FIELD = new DOMRect(100, 100, 400, 40)
const SIZE = { width: 60, height: 24 }
const EDGES = { left: 0, right: 800 }

const placed = (...obstacles: DOMRect[]) => {
  const { x, y } = badgeSpot(FIELD, SIZE, obstacles, EDGES)
  return [x, y]
}
const above = (left: number, right: number) => new DOMRect(left, 76, right - left, 20)
const beside = new DOMRect(500, 100, 300, 40)
const below = new DOMRect(100, 141, 400, 20)

test('a badge lies above its field, at the right end', () => {
  expect(placed(above(100, 200))).toEqual([440, 76])
})

test('a label that reaches to the right end moves it along the edge', () => {
  expect(placed(above(300, 500))).toEqual([232, 76])
})

test('a label as long as the field moves it to the right of the field', () => {
  expect(placed(above(100, 500))).toEqual([500, 108])
})

test('then it lies below, and then within the field, where the value leaves room', () => {
  expect(placed(above(100, 500), beside)).toEqual([440, 140])
  const left = new DOMRect(0, 100, 99, 40)
  expect(placed(above(100, 500), beside, below, left)).toEqual([432, 108])
})

test('where nothing is free it covers the least', () => {
  const all = new DOMRect(0, 0, 800, 140)
  const next = new DOMRect(0, 150, 800, 100)
  expect(placed(all, next)).toEqual([440, 140])
})
