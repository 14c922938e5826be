import type { Source } from '../../guide/schema'
import { message } from '../../message'
import { type CodeKind, isDummyCode } from '../../notation'
import { type FacilityKind, isOwnKind, isPharmacy } from '../../notation/facilityKind'
import { type Application, placeOf, placesWithFirst } from '../application'
import { isKindDoubted, kindsWithSameTerms } from '../estimate'
import { kindNames } from '../kindName'
import { type Finding, inapplicable, pass, review, withoutValue } from '../outcome'
import type { CheckedGuide, Rule, RuleFamily } from '../rule'

/** The notice on the parts of a code and its check digit, and when codes in use were compared. */
const DOCUMENT = '保険医療機関コード等の設定に関する厚生労働省の通知'
const CHECK_DIGIT: Source = { document: DOCUMENT, section: '検証番号（検査番号）の計算' }
const MAKE_UP: Source = { document: DOCUMENT, section: 'コードの構成（点数表番号）' }
const DATES: Rule['dates'] = { edition: '2025年8月に使われていたコードで確認' }

const CODE_KINDS = {
  medical: 'codeKindMedical',
  dental: 'codeKindDental',
  pharmacy: 'codeKindPharmacy',
  homeNursing: 'codeKindHomeNursing',
} as const

/** A code with a wrong check digit may be a provisional one, so it is 要確認 and not 要修正. */
function findCheckDigit(application: Application, guide: CheckedGuide): Finding {
  const { facilityCode } = application
  if (facilityCode.state !== 'read') {
    const found = withoutValue(facilityCode, message('fieldFacilityCode'))
    const digits = digitsMeant(application, guide)
    return digits === undefined ? found : { ...found, right: { is: 'code', digits } }
  }
  const { digits, check, fits } = facilityCode.value
  const places = placeOf(facilityCode)
  if (isDummyCode(digits)) {
    return review(places, message('checkCodeDummy', digits), message('checkCodeDummyMend'))
  }
  if (check === 'holds') return pass(places, 'checkCodeHolds', digits)
  if (check === 'untested') {
    return review(places, message('checkCodeUntested', digits), message('checkCodeUntestedMend'))
  }
  const mend = fits
    ? message('checkCodeFits', message(CODE_KINDS[fits]))
    : message('checkCodeFailsMend')
  return review(places, message('checkCodeFails', digits), mend)
}

/** The check digit tells which digits were left out, unless the code would be of another kind. */
function digitsMeant(application: Application, guide: CheckedGuide): string | undefined {
  const { facilityCode } = application
  if (facilityCode.state !== 'unclear' || facilityCode.meant === undefined) return undefined
  const { digits, kind: codeKind } = facilityCode.meant
  const kinds = kindsWithSameTerms(application, guide)
  const fits = kinds.length === 0 || kinds.some((kind) => belongsTo(codeKind, kind))
  return fits ? digits : undefined
}

/** A pharmacy's code belongs to a pharmacy, a medical or dental one to a hospital or clinic. */
function findKind(application: Application, guide: CheckedGuide): Finding {
  const { facilityCode } = application
  const kinds = kindsWithSameTerms(application, guide)
  // Of a kind that only the guide knows, no rule says which codes it has.
  if (facilityCode.state !== 'read' || kinds.length === 0 || kinds.some(isOwnKind)) {
    return inapplicable('checkCodeKindUnknown')
  }
  const places = [...placeOf(facilityCode), ...placeOf(application.facilityKind)]
  const { digits, kind: codeKind } = facilityCode.value
  if (kinds.some((kind) => belongsTo(codeKind, kind))) {
    return pass(places, 'checkCodeKindAgrees', kindNames(kinds))
  }
  const codeName = message(CODE_KINDS[codeKind])
  const isOdd = isKindDoubted(application, guide)
  return review(
    placesWithFirst(isOdd ? [application.facilityKind] : [], [
      facilityCode,
      application.facilityKind,
    ]),
    message('checkCodeKindDiffers', digits.charAt(2), codeName, kindNames(kinds)),
    message('checkCodeKindDiffersMend'),
  )
}

/**
 * @returns whether a code of this kind can be that of a facility of that kind. A kind that only a
 *   guide knows can have any.
 */
export function belongsTo(codeKind: CodeKind, kind: FacilityKind): boolean {
  if (isOwnKind(kind)) return true
  return codeKind !== 'homeNursing' && isPharmacy(kind) === (codeKind === 'pharmacy')
}

/** The 医療機関等コード, by itself and beside the kind of facility. */
export const facilityCodeRules: RuleFamily = (guide) => [
  {
    id: 'facility-code',
    question: message('questionFacilityCode'),
    needs: ['facilityCode'],
    source: CHECK_DIGIT,
    dates: DATES,
    answers: ['pass', 'fail', 'review'],
    find: (application) => findCheckDigit(application, guide),
  },
  {
    id: 'facility-code-kind',
    question: message('questionFacilityCodeKind'),
    needs: ['facilityCode', 'facilityKind', 'facility'],
    source: MAKE_UP,
    dates: DATES,
    answers: ['pass', 'review', 'inapplicable'],
    find: (application) => findKind(application, guide),
  },
]
