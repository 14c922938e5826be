import { message } from '../../message'
import { type FacilityKind, isOwnKind } from '../../notation/facilityKind'
import { plain } from '../../notation/plain'
import { type Application, placeOf, placesWithFirst } from '../application'
import { isKindDoubted, kindsWithSameTerms } from '../estimate'
import { kindNames } from '../kindName'
import { type Finding, inapplicable, pass, review, withoutValue } from '../outcome'
import type { CheckedGuide, RuleFamily } from '../rule'
import { LAW_ON_NAMES } from '../sources'

/**
 * Kinds by the end of the name: ○○クリニック病院 is a hospital, 病院前クリニック and
 * ○○病院附属診療所 are clinics. A pharmacy can end in the name of its shop.
 */
const ENDINGS: readonly (readonly [RegExp, readonly FacilityKind[]])[] = [
  [/病院$/, ['hospital']],
  [/(?:診療所|クリニック|医院)$/, ['clinic']],
  [/薬局$|店$(?<=薬局[^病診医クセ]*店)/, ['pharmacy', 'chainPharmacy']],
]
/** What may follow a name without being part of it: 様, 御中, （本院）. */
const AFTER = /(?<!\s|様|御中|\))(?:\s|様|御中|\([^()]*\))+$/

/** In place of a name: dashes and other signs, ○○診療所, テスト薬局, 未定. */
const NO_NAME =
  /^[\p{P}\p{S}\p{N}\sー]*$|[○〇◯●△▲□×✕]{2}|^(?:テスト|ダミー|サンプル|test|dummy|sample|x{2,})|^(?:なし|無し|未定|不明|同上)$/iu

/** @returns the kinds that the end of a name means; `undefined` if it means none. */
function kindsNamed(name: string): readonly FacilityKind[] | undefined {
  const own = plain(name).replace(AFTER, '')
  return ENDINGS.find(([ending]) => ending.test(own))?.[1]
}

/** A name and a kind that contradict each other: rates and caps are those of the kind. */
function find(application: Application, guide: CheckedGuide): Finding {
  const { facilityName, facilityKind } = application
  if (facilityName.state === 'missing') return inapplicable('checkNameNotAsked')
  if (facilityName.state !== 'read') {
    // The handbook does not say that a form asks for it, so an empty one is not certainly wrong.
    return { ...withoutValue(facilityName, message('fieldFacilityName')), answer: 'review' }
  }
  if (NO_NAME.test(plain(facilityName.value))) {
    const text = message('checkNameUnread', facilityName.label, facilityName.value)
    return review(placeOf(facilityName), text, message('checkEmptyMend'))
  }
  const named = kindsNamed(facilityName.value)
  const kinds = kindsWithSameTerms(application, guide)
  if (kinds.length === 0) return inapplicable('checkNameWithoutKind')
  const places = [facilityName, facilityKind].flatMap(placeOf)
  // A kind that only the guide knows can be that of any name.
  const fits = named === undefined || kinds.some((kind) => named.includes(kind) || isOwnKind(kind))
  if (fits) {
    return pass(places, 'checkNameFits', facilityName.value, kindNames(kinds))
  }
  const isOdd = isKindDoubted(application, guide)
  return review(
    placesWithFirst(isOdd ? [facilityKind] : [], [facilityName, facilityKind]),
    message('checkNameDiffers', facilityName.value, kindNames(kinds)),
    message('checkNameDiffersMend'),
  )
}

/** The name of the facility fits its kind. */
export const facilityNameRules: RuleFamily = (guide) => [
  {
    id: 'facility-name',
    question: message('questionFacilityName'),
    needs: ['facilityName', 'facilityKind', 'facility'],
    ...LAW_ON_NAMES,
    answers: ['pass', 'review', 'inapplicable'],
    find: (application) => find(application, guide),
  },
]
