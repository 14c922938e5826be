import type { Source } from '../../guide/schema'
import { message } from '../../message'
import { type Application, kindOf, placeOf } from '../application'
import { kindName } from '../kindName'
import { type Finding, inapplicable, pass, review, withoutValue } from '../outcome'
import type { Rule, RuleFamily } from '../rule'

/** Where the make-up of the code and its check digit are laid down, and when that was surveyed. */
const NOTICE: Source = {
  document: '保険医療機関コード等の設定に関する厚生労働省の通知',
  section: '検証番号（検査番号）の計算',
}
const DATES: Rule['dates'] = { edition: '2025年8月に使われていたコードで確認' }

const CODE_KINDS = {
  medical: 'codeKindMedical',
  dental: 'codeKindDental',
  pharmacy: 'codeKindPharmacy',
  homeNursing: 'codeKindHomeNursing',
} as const

/** A code that fails its check digit may be a provisional one: a person looks, nobody is stopped. */
function findCheckDigit({ facilityCode }: Application): Finding {
  if (facilityCode.state !== 'read') return withoutValue(facilityCode, message('fieldFacilityCode'))
  const { digits, check, fits } = facilityCode.value
  const places = placeOf(facilityCode)
  if (check === 'holds') return pass(places, 'checkCodeHolds', digits)
  if (check === 'untested') {
    return review(places, message('checkCodeUntested', digits), message('checkCodeUntestedMend'))
  }
  const mend = fits
    ? message('checkCodeFits', message(CODE_KINDS[fits]))
    : message('checkCodeFailsMend')
  return review(places, message('checkCodeFails', digits), mend)
}

/** A pharmacy's code belongs to a pharmacy, a medical or dental one to a hospital or clinic. */
function findKind(application: Application): Finding {
  const { facilityCode } = application
  const kind = kindOf(application)
  if (facilityCode.state !== 'read' || kind === null) return inapplicable('checkCodeKindUnknown')
  const places = [...placeOf(facilityCode), ...placeOf(application.facilityKind)]
  const isPharmacy = kind === 'pharmacy' || kind === 'chainPharmacy'
  const { digits, kind: codeKind } = facilityCode.value
  if (codeKind !== 'homeNursing' && isPharmacy === (codeKind === 'pharmacy')) {
    return pass(places, 'checkCodeKindAgrees', kindName(kind))
  }
  const codeName = message(CODE_KINDS[codeKind])
  return review(
    places,
    message('checkCodeKindDiffers', digits.charAt(2), codeName, kindName(kind)),
    message('checkCodeKindDiffersMend'),
  )
}

export const facilityCodeRules: RuleFamily = () => [
  {
    id: 'facility-code',
    question: message('questionFacilityCode'),
    needs: ['facilityCode'],
    source: NOTICE,
    dates: DATES,
    answers: ['pass', 'fail', 'review'],
    find: findCheckDigit,
  },
  {
    id: 'facility-code-kind',
    question: message('questionFacilityCodeKind'),
    needs: ['facilityCode', 'facilityKind', 'facility'],
    source: NOTICE,
    dates: DATES,
    answers: ['pass', 'review', 'inapplicable'],
    find: findKind,
  },
]
