import { expect, test } from 'vitest'
import { readFacility } from '../../lib/progress/read'
import { facilityAsParsed, facilityOf, withChanges } from '../../lib/progress/stored'
import { storedWith } from './chain'

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
