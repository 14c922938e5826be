// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { keepUnsaved, takeUnsaved } from '../../../lib/progress/facilityStore/unsavedChanges'

const change = (facilityId: string) => ({
  facilityId,
  values: new Map([['tick:1-1', true]]),
  made: 1,
  seen: new Map([['tick:1-1', '0mj0000000000000a1']]),
})

beforeEach(() => localStorage.clear())

test('what one panel could not save is taken over once, by the next', () => {
  keepUnsaved('one', [change('a')])
  keepUnsaved('two', [change('b')])
  expect(takeUnsaved()).toEqual([change('a'), change('b')])
  expect(takeUnsaved()).toEqual([])
})

test('a saved change is kept no longer', () => {
  keepUnsaved('one', [change('a')])
  keepUnsaved('one', [])
  expect(takeUnsaved()).toEqual([])
})

test('what an earlier version has left, without the stamps that were seen, is taken over', () => {
  const { facilityId, made } = change('a')
  const kept = [{ facilityId, values: [['tick:1-1', true]], made }]
  localStorage.setItem('unsaved:one', JSON.stringify(kept))
  expect(takeUnsaved()).toEqual([{ ...change('a'), seen: new Map() }])
})

test.each(['', '{', '[{"facilityId":1}]', 'null'])(
  'what cannot be read (%s) takes nothing else with it',
  (text) => {
    keepUnsaved('one', [change('a')])
    localStorage.setItem('unsaved:two', text)
    keepUnsaved('zzz', [change('b')])
    expect(new Set(takeUnsaved().map(({ facilityId }) => facilityId))).toEqual(new Set(['a', 'b']))
  },
)
