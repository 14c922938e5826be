import { message } from '../../message'
import { type Application, placeOf } from '../application'
import { termsOf } from '../estimate'
import { kindName } from '../kindName'
import { type Finding, pass, review, withoutValue } from '../outcome'
import { type CheckedGuide, type RuleFamily, termsBasis } from '../rule'

function find(application: Application, guide: CheckedGuide): Finding {
  const finding = findKind(application)
  const terms = termsOf(application, guide)
  return terms ? { ...finding, source: terms.source } : finding
}

function findKind({ facilityKind, facility }: Application): Finding {
  if (facilityKind.state === 'missing' && facility.kind !== null) {
    return pass([], 'checkKindFromAnswers', kindName(facility.kind))
  }
  if (facilityKind.state !== 'read') return withoutValue(facilityKind, message('fieldFacilityKind'))
  const places = placeOf(facilityKind)
  if (facility.kind === null || facility.kind === facilityKind.value) {
    return pass(places, 'checkKindKnown', kindName(facilityKind.value))
  }
  return review(
    places,
    message('checkKindDiffers', kindName(facilityKind.value), kindName(facility.kind)),
    message('checkKindDiffersMend'),
  )
}

export const facilityKindRules: RuleFamily = (guide) => [
  {
    id: 'facility-kind',
    question: message('questionFacilityKind'),
    needs: ['facilityKind', 'facility'],
    ...termsBasis(guide),
    answers: ['pass', 'fail', 'review'],
    find: (application) => find(application, guide),
  },
]
