import { expect, test } from 'vitest'
import { codeInForm } from '../../../lib/portal/check/codeInForm'
import type { ReadField, Reading } from '../../../lib/portal/reading/reading'
import { readField } from '../readField'

const form = (...fields: Partial<ReadField>[]): Reading => ({
  screen: 'form',
  fields: fields.map(readField),
  perhaps: null,
  others: 0,
})
const code = (...values: string[]) => form({ meaning: 'facilityCode', values })

test.each([
  ['3410712362', '3410712362'],
  ['３４-１０７１２３６-２', '3410712362'],
])('a whole code is read: %s', (text, digits) => {
  expect(codeInForm(code(text))?.digits).toBe(digits)
})

test.each([
  ['a form without the field', form({ values: ['3410712362'] })],
  ['an empty field', code()],
  ['a code that is still being typed', code('341071236')],
  ['several at once', code('3410712362', '0140000014')],
  [
    'more than is kept of it',
    form({ meaning: 'facilityCode', values: ['3410712362'], tooLong: true }),
  ],
])('%s holds none', (_, reading) => {
  expect(codeInForm(reading)).toBeNull()
})
