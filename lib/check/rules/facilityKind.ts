import { message } from '../../message'
import { type Application, placeOf } from '../application'
import { termsOf } from '../estimate'
import { empty, MISSING, read } from '../fact'
import { kindName } from '../kindName'
import { type Finding, pass, review, withoutValue } from '../outcome'
import { type CheckedGuide, type Explanations, type RuleFamily, termsBasis } from '../rule'
import { UNREADABLE } from '../soundApplication'

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

const UNKNOWN = { kind: null, adapted: null, subsidised: null }

// Stryker disable all: examples are tests themselves.
export const facilityKindExplained: Explanations = {
  'facility-kind': {
    why: '補助率と上限は施設の区分で決まるため、分からないままでは金額を確かめられません。',
    examples: [
      { shows: 'フォームで診療所を選んでいる', answer: 'pass', change: () => ({}) },
      {
        shows: 'フォームに区分の欄がなく、最初の質問で診療所と答えている',
        answer: 'pass',
        change: () => ({ facilityKind: MISSING }),
      },
      {
        shows: 'フォームで区分を選んでいない',
        answer: 'fail',
        change: () => ({ facilityKind: empty('施設区分') }),
      },
      {
        shows: 'フォームでは病院、最初の質問では診療所',
        answer: 'review',
        change: () => ({ facilityKind: read('hospital') }),
      },
      {
        shows: '区分の欄の内容を読み取れない',
        answer: 'review',
        change: () => ({ facilityKind: UNREADABLE }),
      },
      {
        shows: '区分がどこからも分からない',
        answer: 'review',
        change: () => ({ facilityKind: MISSING, facility: UNKNOWN }),
      },
    ],
  },
}
