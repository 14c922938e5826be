import type { Source } from '../../guide/schema'
import { message } from '../../message'
import { type Application, kindOf, placeOf } from '../application'
import { kindName } from '../kindName'
import { type Finding, inapplicable, pass, review, withoutValue } from '../outcome'
import type { RuleFamily } from '../rule'

/** Where the make-up of the code and its check digit are laid down. */
const CODE_NOTICE: Source = {
  document: '保険医療機関コード等の設定に関する厚生労働省の通知',
  section: '検証番号（検査番号）の計算',
}

const CODE_KINDS = {
  medical: 'codeKindMedical',
  dental: 'codeKindDental',
  pharmacy: 'codeKindPharmacy',
  homeNursing: 'codeKindHomeNursing',
} as const

/** Rate and caps hang on the kind of facility: it has to be known, and the same everywhere. */
function findKind({ facilityKind, facility }: Application): Finding {
  if (facilityKind.state === 'missing') {
    return facility.kind === null
      ? withoutValue(facilityKind, message('fieldFacilityKind'))
      : pass([], 'checkKindFromAnswers', kindName(facility.kind))
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

/** A code that fails its check digit may be a provisional one: a person looks, nobody is stopped. */
function findCode({ facilityCode }: Application): Finding {
  if (facilityCode.state !== 'read') return withoutValue(facilityCode, message('fieldFacilityCode'))
  const { digits, check, fits } = facilityCode.value
  const places = placeOf(facilityCode)
  switch (check) {
    case 'holds':
      return pass(places, 'checkCodeHolds', digits)
    case 'untested':
      return review(places, message('checkCodeUntested', digits), message('checkCodeUntestedMend'))
    case 'fails':
      return review(
        places,
        message('checkCodeFails', digits),
        fits ? message('checkCodeFits', message(CODE_KINDS[fits])) : message('checkCodeFailsMend'),
      )
  }
}

/** A pharmacy's code belongs to a pharmacy, a medical or dental one to a hospital or clinic. */
function findCodeOfKind(application: Application): Finding {
  const { facilityCode } = application
  const kind = kindOf(application)
  if (facilityCode.state !== 'read' || kind === null) return inapplicable('checkCodeKindUnknown')
  const places = [...placeOf(facilityCode), ...placeOf(application.facilityKind)]
  const pharmacy = kind === 'pharmacy' || kind === 'chainPharmacy'
  const { digits, kind: codeKind } = facilityCode.value
  if (pharmacy === (codeKind === 'pharmacy') && codeKind !== 'homeNursing') {
    return pass(places, 'checkCodeKindAgrees', kindName(kind))
  }
  const codeName = message(CODE_KINDS[codeKind])
  return review(
    places,
    message('checkCodeKindDiffers', digits.charAt(2), codeName, kindName(kind)),
    message('checkCodeKindDiffersMend'),
  )
}

export const facilityRules: RuleFamily = ({ subsidy }) => [
  {
    id: 'facility-kind',
    question: message('questionFacilityKind'),
    source: (subsidy.terms[0] ?? subsidy.deadline).source,
    find: findKind,
  },
  {
    id: 'facility-code',
    question: message('questionFacilityCode'),
    source: CODE_NOTICE,
    find: findCode,
  },
  {
    id: 'facility-code-kind',
    question: message('questionFacilityCodeKind'),
    source: CODE_NOTICE,
    find: findCodeOfKind,
  },
]
