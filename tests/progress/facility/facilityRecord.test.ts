import { expect, test } from 'vitest'
import {
  facilityAsParsed,
  facilityOf,
  withChanges,
} from '../../../lib/progress/facility/facilityRecord'
import { readFacility, readUnder } from '../../../lib/progress/facility/readRecord'
import { storedWith } from '../storedFacility'

test('a parsed facility is not converted again, and the result is the same', () => {
  const read = readFacility(storedWith({ name: 'みほん薬局' }, 3))
  if (read.state !== 'read') throw new Error(read.state)
  expect(facilityAsParsed(read.stored)).toBe(facilityAsParsed(read.stored))
  expect(facilityAsParsed(read.stored)).toEqual(facilityOf(read.stored))
})

test('a facility that was changed after parsing is converted anew', () => {
  const stored = storedWith({ name: 'みほん薬局' })
  const change = { path: 'name', from: 'みほん薬局', to: 'ほか' }
  const changed = withChanges(stored, [change], { node: 'abc1234', by: '' }, 1.78e12).stored
  expect(facilityAsParsed(changed).name).toBe('ほか')
})

/** The latest possible stamp. */
const LAST = 'yzzzzzzzzzzabc1234'

test('a facility is not changed if no stamp can follow its last one', () => {
  const stored = storedWith({})
  const late = readUnder(`facility:${stored.id}`, {
    ...stored,
    registers: { ...stored.registers, name: ['最後', LAST] },
  })
  if (late.state !== 'read') throw new Error(late.state)
  const change = { path: 'name', from: '最後', to: '次' }
  const changing = () => withChanges(late.stored, [change], { node: 'abc1234', by: '' }, 1.78e12)
  expect(changing).toThrow(RangeError)
})

test('a kind that only a guide knows is stored, and one that nobody can have is not', () => {
  const stored = storedWith({})
  const change = (to: string) => [{ path: 'kind', from: null, to }]
  const author = { node: 'abc1234', by: '' }
  const changed = withChanges(stored, change('own:訪問看護ステーション'), author, 1.78e12).stored
  expect(facilityOf(changed).kind).toBe('own:訪問看護ステーション')
  expect(() => withChanges(stored, change('own:'), author, 1.78e12)).toThrow()
  expect(() => withChanges(stored, change('nursing'), author, 1.78e12)).toThrow()
})
