import { empty, MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'
import {
  CLINIC_OR_PHARMACY,
  DUMMY_CODE,
  PHARMACY_CODE,
  PROVISIONAL_CODE,
  UNREADABLE_FACT,
} from './soundApplication'

export const facilityCodeExplained: Explanations = {
  'facility-code': {
    why: '番号の書き間違いは検証番号で分かります。仮コードでは合わないことがあるため、誤りとは決めつけません。',
    examples: [
      { shows: '検証番号が合っている', answer: 'pass', change: () => ({}) },
      {
        shows: 'まだ入力していない',
        answer: 'fail',
        change: () => ({ facilityCode: empty('医療機関等コード') }),
      },
      {
        shows: '検証番号が合わない（仮コードを含む）',
        answer: 'review',
        change: () => ({ facilityCode: PROVISIONAL_CODE }),
      },
      {
        shows: '仮に入れたような番号（1310000000、1111111111など）',
        answer: 'review',
        change: () => ({ facilityCode: DUMMY_CODE }),
      },
      {
        shows: 'コードとして読み取れない',
        answer: 'review',
        change: () => ({ facilityCode: UNREADABLE_FACT }),
      },
      {
        shows: 'コードの欄が見つからない',
        answer: 'review',
        change: () => ({ facilityCode: MISSING }),
      },
    ],
  },
  'facility-code-kind': {
    why: 'コードと施設の区分が食い違うときは、どちらかが違います。どちらかは準備ナビには分かりません。',
    examples: [
      { shows: '診療所が医科のコードを書いている', answer: 'pass', change: () => ({}) },
      {
        shows: '薬局が薬局のコードを書いている',
        answer: 'pass',
        change: () => ({ facilityCode: PHARMACY_CODE, facilityKind: read('pharmacy') }),
      },
      {
        shows: '区分が「診療所・薬局」で、医科のコードを書いている',
        answer: 'pass',
        change: () => ({ facilityKind: CLINIC_OR_PHARMACY }),
      },
      {
        shows: '診療所が薬局のコードを書いている',
        answer: 'review',
        change: () => ({ facilityCode: PHARMACY_CODE }),
      },
      {
        shows: '薬局が医科のコードを書いている',
        answer: 'review',
        change: () => ({ facilityKind: read('pharmacy') }),
      },
      {
        shows: 'コードを読み取れない',
        answer: 'inapplicable',
        change: () => ({ facilityCode: UNREADABLE_FACT }),
      },
    ],
  },
}
