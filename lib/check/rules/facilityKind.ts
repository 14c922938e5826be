import { message } from '../../message'
import type { FacilityKind } from '../../notation/facilityKind'
import { type Application, kindOf, kindsOf, placeOf } from '../application'
import { kindsWithSameTerms, termsOf } from '../estimate'
import { kindName, kindNames } from '../kindName'
import { type Finding, pass, review, withoutValue } from '../outcome'
import { type CheckedGuide, type RuleFamily, termsBasis } from '../rule'
import { belongsTo } from './facilityCode'

function find(application: Application, guide: CheckedGuide): Finding {
  const finding = findKind(application, guide)
  const terms = termsOf(application, guide)
  return terms ? { ...finding, source: terms.source } : finding
}

/** 診療所・薬局 is one row of the handbook, so which of the two it is makes no difference. */
function findKind(application: Application, guide: CheckedGuide): Finding {
  const { facilityKind, facility } = application
  const known = kindOf(application)
  if (known !== null && termsOf(application, guide) === undefined) {
    const text = message('checkKindNotCovered', kindName(known))
    return review(placeOf(facilityKind), text, message('checkKindNotCoveredMend'))
  }
  if (facilityKind.state === 'missing' && facility.kind !== null) {
    return pass([], 'checkKindFromAnswers', kindName(facility.kind))
  }
  if (facilityKind.state !== 'read' && kindsWithSameTerms(application, guide).length === 0) {
    return withoutValue(facilityKind, message('fieldFacilityKind'))
  }
  const kinds = kindsOf(application)
  const places = placeOf(facilityKind)
  if (facility.kind === null || kinds.includes(facility.kind)) {
    return pass(places, 'checkKindKnown', kindNames(kinds))
  }
  const found = review(
    places,
    message('checkKindDiffers', kindNames(kinds), kindName(facility.kind)),
    message('checkKindDiffersMend'),
  )
  const { kind } = facility
  return isToldByCode(application, kind, kinds) ? { ...found, right: { is: 'kind', kind } } : found
}

/** If its check digit is right, the code decides between the form and the user's answer. */
function isToldByCode(
  { facilityCode }: Application,
  answered: FacilityKind,
  inForm: readonly FacilityKind[],
): boolean {
  if (facilityCode.state !== 'read' || facilityCode.value.check !== 'holds') return false
  const codeKind = facilityCode.value.kind
  return belongsTo(codeKind, answered) && !inForm.some((kind) => belongsTo(codeKind, kind))
}

/** The kind of facility is known, and one that the subsidy is for. */
export const facilityKindRules: RuleFamily = (guide) => [
  {
    id: 'facility-kind',
    question: message('questionFacilityKind'),
    needs: ['facilityKind', 'facility', 'facilityCode'],
    ...termsBasis(guide),
    answers: ['pass', 'fail', 'review'],
    find: (application) => find(application, guide),
  },
]
