import { expect, test } from 'vitest'
import {
  facilityAsParsed,
  facilityOf,
  withChanges,
} from '../../../lib/progress/facility/facilityRecord'
import { readFacility, readUnder } from '../../../lib/progress/facility/readRecord'
import { storedWith } from '../storedFacility'

test('what was parsed is not read a second time, and says the same', () => {
  const read = readFacility(storedWith({ name: 'みほん薬局' }, 3))
  if (read.state !== 'read') throw new Error(read.state)
  expect(facilityAsParsed(read.stored)).toBe(facilityAsParsed(read.stored))
  expect(facilityAsParsed(read.stored)).toEqual(facilityOf(read.stored))
})

test('what was changed meanwhile is read as it is now', () => {
  const stored = storedWith({ name: 'みほん薬局' })
  const change = { path: 'name', from: 'みほん薬局', to: 'ほか' }
  const changed = withChanges(stored, [change], { node: 'abc1234', by: '' }, 1.78e12).stored
  expect(facilityAsParsed(changed).name).toBe('ほか')
})

/** The latest stamp there is. */
const LAST = 'yzzzzzzzzzzabc1234'

test('a stamp that nothing can come after is not taken from outside', () => {
  const stored = storedWith({})
  const late = { ...stored, registers: { ...stored.registers, name: ['最後', LAST] } }
  expect(readFacility(late)).toEqual({ state: 'unreadable' })
  expect(readUnder(`facility:${stored.id}`, late).state, 'what is here already').toBe('read')
})

test('a facility is not changed where no stamp can come after its last', () => {
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
