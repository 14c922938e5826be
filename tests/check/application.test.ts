import { describe, expect, test } from 'vitest'
import type { Application, Fact } from '../../lib/check'
import { kindsOf } from '../../lib/check/application'
import type { FacilityKind } from '../../lib/notation/facilityKind'
import { anApplication, empty, MISSING, read, unclear } from './example'

const kinds = (facilityKind: Fact<FacilityKind>, answer: FacilityKind | null) => {
  const facility: Application['facility'] = { kind: answer, adapted: null, subsidised: null }
  return kindsOf(anApplication({ facilityKind, facility }))
}

describe('the kinds that a facility can be of', () => {
  const oneOfTwo: Fact<FacilityKind> = {
    ...{ state: 'unclear', reason: { key: 'literal', values: [] }, fieldId: 'k', label: '区分' },
    several: ['clinic', 'pharmacy'],
  }

  test.each<[string, Fact<FacilityKind>, FacilityKind | null, FacilityKind[]]>([
    ['the one in the form', read('pharmacy'), 'clinic', ['pharmacy']],
    ['those that the form names together', oneOfTwo, 'clinic', ['clinic', 'pharmacy']],
    ['the answer, where the form does not ask', MISSING, 'clinic', ['clinic']],
    ['none, where nothing tells', MISSING, null, []],
    ['none, while the form’s is not chosen', empty(), 'clinic', []],
    ['none, where the form’s text is not understood', unclear(), 'clinic', []],
  ])('are %s', (_, fact, answer, expected) => {
    expect(kinds(fact, answer)).toEqual(expected)
  })
})
