import { expect, test } from 'vitest'
import { answerToCode } from '../../../lib/progress/facilities/codeSwitch'

const CODE = '3410712362'
const OWN = { id: 'a', name: '本店', code: '0140000014' }
const OWNER = { id: 'b', name: '支店', code: CODE }
const seen = { code: CODE, current: OWN, owners: [OWNER], answered: null }

test('without a code, or with the facility’s own, nothing is done', () => {
  expect(answerToCode({ ...seen, code: null })).toEqual({ act: 'none' })
  expect(answerToCode({ ...seen, current: OWNER })).toEqual({ act: 'none' })
})

test('the panel goes to the one facility whose code it is', () => {
  expect(answerToCode(seen)).toEqual({ act: 'switch', to: OWNER })
  expect(answerToCode({ ...seen, current: { ...OWN, code: '' } }).act).toBe('switch')
})

test('it only offers to where it went there before, and was sent back', () => {
  expect(answerToCode({ ...seen, answered: CODE }).act).toBe('offer')
  expect(answerToCode({ ...seen, answered: '0140000014' }).act).toBe('switch')
})

test('of several with the same code the person chooses', () => {
  const owners = [OWNER, { ...OWNER, id: 'c' }]
  expect(answerToCode({ ...seen, owners })).toEqual({ act: 'offer', owners })
})

test('a code that nobody has can be added, unless the facility in use has none yet', () => {
  expect(answerToCode({ ...seen, owners: [] })).toEqual({ act: 'add', code: CODE })
  const nameless = { ...OWN, code: '' }
  expect(answerToCode({ ...seen, current: nameless, owners: [] })).toEqual({ act: 'none' })
})
