import { expect, test } from 'vitest'
import { japanese } from '../japanese'
import { anApplication, code, empty, MISSING, outcomeOf, read, unclear } from './example'

const unknownFacility = { kind: null, adapted: null, subsidised: null }

test.each([
  ['is chosen in the form', {}, 'pass'],
  ['is known from the first questions', { facilityKind: MISSING }, 'pass'],
  ['is not chosen yet', { facilityKind: empty('施設区分') }, 'fail'],
  ['differs from the answer', { facilityKind: read('hospital' as const) }, 'review'],
  ['cannot be understood', { facilityKind: unclear() }, 'review'],
  ['is known from nowhere', { facilityKind: MISSING, facility: unknownFacility }, 'review'],
])('the kind of facility: when it %s', (_, changes, answer) => {
  expect(outcomeOf('facility-kind', anApplication(changes)).answer).toBe(answer)
})

test.each([
  ['holds its check digit', code('34-1-0712362'), 'pass'],
  ['fails its check digit, as a provisional one may', code('3410712363'), 'review'],
  ['is not entered yet', empty('医療機関等コード'), 'fail'],
  ['cannot be read', unclear(), 'review'],
  ['has no field in the form', MISSING, 'review'],
])('the facility code: when it %s', (_, facilityCode, answer) => {
  expect(outcomeOf('facility-code', anApplication({ facilityCode })).answer).toBe(answer)
})

test('a code that would hold as a pharmacy’s says so', () => {
  const outcome = outcomeOf('facility-code', anApplication({ facilityCode: code('3410712365') }))
  expect(japanese(outcome.mend)).toMatch(/薬局のコードとしてなら合います|指定通知書/)
})

test.each([
  ['a clinic with a medical code', {}, 'pass'],
  ['a clinic with a pharmacy’s code', { facilityCode: code('3440712366') }, 'review'],
  ['a pharmacy with a medical code', { facilityKind: read('pharmacy' as const) }, 'review'],
  ['a clinic whose code is not read', { facilityCode: MISSING }, 'inapplicable'],
])('the code against the kind: %s', (_, changes, answer) => {
  expect(outcomeOf('facility-code-kind', anApplication(changes)).answer).toBe(answer)
})
