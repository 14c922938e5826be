import { empty, MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'
import { CLINIC_OR_PHARMACY, UNREADABLE_FACT } from './soundApplication'

const UNKNOWN = { kind: null, adapted: null, subsidised: null }

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
        shows: 'フォームで「診療所・薬局」を選んでいる（率と上限は同じ）',
        answer: 'pass',
        change: () => ({ facilityKind: CLINIC_OR_PHARMACY }),
      },
      {
        shows: 'フォームでは「診療所・薬局」、最初の質問では病院',
        answer: 'review',
        change: () => ({
          facilityKind: CLINIC_OR_PHARMACY,
          facility: { ...UNKNOWN, kind: 'hospital' },
        }),
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
        change: () => ({ facilityKind: UNREADABLE_FACT }),
      },
      {
        shows: '区分がどこからも分からない',
        answer: 'review',
        change: () => ({ facilityKind: MISSING, facility: UNKNOWN }),
      },
    ],
  },
}
