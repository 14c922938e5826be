import { expect, test } from 'vitest'
import { answerToCode } from '../../../lib/progress/facilityStore/codeSwitch'

const CODE = '3410712362'
const OWN = { id: 'a', name: '本店', code: '0140000014' }
const OWNER = { id: 'b', name: '支店', code: CODE }
const seen = { code: CODE, typed: true, current: OWN, owners: [OWNER], answered: null }

test('without a code, or with the current facility’s code, nothing happens', () => {
  expect(answerToCode({ ...seen, code: null })).toEqual({ act: 'none' })
  expect(answerToCode({ ...seen, current: OWNER })).toEqual({ act: 'none' })
})

test('the panel switches to the only facility with the code', () => {
  expect(answerToCode(seen)).toEqual({ act: 'switch', to: OWNER })
  expect(answerToCode({ ...seen, current: { ...OWN, code: '' } }).act).toBe('switch')
})

test('the panel only offers to switch if it has switched for this code before', () => {
  expect(answerToCode({ ...seen, answered: CODE }).act).toBe('offer')
  expect(answerToCode({ ...seen, answered: '0140000014' }).act).toBe('switch')
})

test('a code that nobody entered is only offered', () => {
  expect(answerToCode({ ...seen, typed: false })).toEqual({ act: 'offer', owners: [OWNER] })
  expect(answerToCode({ ...seen, typed: false, current: { ...OWN, code: '' } }).act).toBe('offer')
})

test('the person chooses among several facilities with the same code', () => {
  const owners = [OWNER, { ...OWNER, id: 'c' }]
  expect(answerToCode({ ...seen, owners })).toEqual({ act: 'offer', owners })
})

test('an unknown code can be added, unless the current facility has no code yet', () => {
  expect(answerToCode({ ...seen, owners: [] })).toEqual({ act: 'add', code: CODE })
  const nameless = { ...OWN, code: '' }
  expect(answerToCode({ ...seen, current: nameless, owners: [] })).toEqual({ act: 'none' })
})
