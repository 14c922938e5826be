import { expect, test } from 'vitest'
import { newFacility } from '../../../lib/progress/facility/facility'
import { changesTo, emptyStored, withChanges } from '../../../lib/progress/facility/facilityRecord'
import { bytesOf } from '../../../lib/progress/storage/bytes'
import { isSameValue } from '../../../lib/progress/storage/sameValue'
import { pieceId } from '../../../lib/progress/sync/keys'
import { findPieces, ITEM_BYTES, piecesOf } from '../../../lib/progress/sync/pieces'
import { withTick } from '../ticked'
import { another, empty, noted, sumOf, together, writer } from './noted'

test('a typical facility is one item', () => {
  const facility = withTick({ ...newFacility(), name: 'みほん診療所' }, 'order', true)
  const begun = emptyStored(facility)
  const { stored } = withChanges(begun, changesTo(begun, facility), writer, 1.77e12)
  const { items, tooLarge } = piecesOf(stored)
  expect(items).toEqual({ [`f:${stored.id}`]: stored })
  expect(tooLarge).toEqual([])
})

test('Japanese text is counted in bytes, and escaped characters at their length in Chromium', () => {
  expect(bytesOf('k', 'あ')).toBe(1 + 2 + 3)
  expect(bytesOf('k', '𠮷')).toBe(1 + 2 + 4)
  expect(bytesOf('k', '<\u2028\u2029')).toBe(1 + 2 + 18)
})

test('an item is filled to the last byte and no further', () => {
  const room = ITEM_BYTES - piecesOf(noted({ order: '', quote: '' })).bytes
  const kana = Math.floor(room / 3)
  const full = noted({ order: 'あ'.repeat(kana), quote: 'a'.repeat(room - 3 * kana) })
  expect(piecesOf(full)).toMatchObject({ bytes: ITEM_BYTES, tooLarge: [] })
  expect(Object.keys(piecesOf(full).items)).toHaveLength(1)
  const over = noted({ order: 'あ'.repeat(kana), quote: 'a'.repeat(room - 3 * kana + 1) })
  expect(Object.keys(piecesOf(over).items)).toEqual([`f:${empty.id}`, `f:${empty.id}:1`])
})

test('a large facility is cut into pieces within the limit that merge to the whole', () => {
  const notes = Object.fromEntries(
    Array.from({ length: 40 }, (_, task) => [`task${task}`, '見積<待ち>'.repeat(20 + task * 3)]),
  )
  const facility = noted(notes)
  const { items, bytes, tooLarge } = piecesOf(facility)
  expect(Object.keys(items).length).toBeGreaterThan(3)
  for (const [key, value] of Object.entries(items)) {
    expect(bytesOf(key, value)).toBeLessThanOrEqual(ITEM_BYTES)
  }
  expect(bytes).toBe(sumOf(items))
  expect(tooLarge).toEqual([])
  expect(together(items)).toEqual(facility)
})

test.each([
  'f:',
  'f::',
  'f::1',
  'f:__proto__',
  'f:broken',
  'F:',
  'f:00000000-0000-4000-8000-00000000000',
])('the key %s is none of a facility', (key) => {
  const found = findPieces(JSON.parse(`{ "${key}": "text" }`))
  expect(found).toEqual({ pieces: [], otherVersion: new Set(), unreadable: [] })
  expect(pieceId(key)).toBe(null)
})

test.each([':0', ':01', ':x', ':1:1', ':-1', ':1.5', ' '])(
  'a facility’s key followed by %s is none of a piece',
  (end) => expect(pieceId(`f:${empty.id}${end}`)).toBe(null),
)

test('a piece under another facility’s key is unreadable', () => {
  const [mine, { id }] = [noted({ order: '発注した' }), another()]
  const items = { [`f:${id}`]: mine }
  expect(findPieces(items)).toMatchObject({
    pieces: [],
    unreadable: [{ key: `f:${id}`, id, value: mine }],
  })
})

test('values are compared regardless of the order of their keys', () => {
  expect(isSameValue({ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] })).toBe(true)
  expect(isSameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  expect(isSameValue({ a: 1 }, undefined)).toBe(false)
})
