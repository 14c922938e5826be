import { beforeEach, expect, test, vi } from 'vitest'
import { chooseFacility } from '../../../lib/progress/facilityStore/currentFacility'
import {
  firstOf,
  readFirst,
  rememberFirst,
} from '../../../lib/progress/facilityStore/firstFacilities'
import { addFacility } from '../../../lib/progress/facilityStore/updateFacility'

const IDS = [crypto.randomUUID(), crypto.randomUUID()]
const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})

test('what a list began with is known for the same order and filters only', () => {
  rememberFirst('by=code', IDS)
  expect(firstOf('by=code')).toEqual(IDS)
  expect(firstOf('')).toEqual([])
})

test('a list that is read at once has nothing to remember', () => {
  rememberFirst('', IDS)
  rememberFirst('', [])
  expect(kept.size).toBe(0)
})

test.each(['', 'no JSON', '{"place":"","ids":["<b>"]}', '[]'])('%j stands for nothing', (text) => {
  kept.set('firstFacilities', text)
  expect(firstOf('')).toEqual([])
})

test('they are read in their order with the one in use; a damaged one is left out', async () => {
  const [one, two] = [await addFacility({ name: '一' }), await addFacility({ name: '二' })]
  await chooseFacility(one.id)
  const { facilities, current } = await readFirst([two.id, ...IDS, one.id])
  expect(facilities.map(({ id }) => id)).toEqual([two.id, one.id])
  expect(current).toBe(one.id)
})
