import { empty, MISSING, read } from '../factBuilders'
import type { Explanations } from '../rule'
import { CLINIC_OR_PHARMACY, UNREADABLE_FACT } from './soundApplication'

const named = (name: string) => ({ facilityName: read(name, '施設名') })

export const facilityNameExplained: Explanations = {
  'facility-name': {
    why: '補助率と限度額は施設の区分で変わります。病院や薬局と名のれる施設は法律で決まっているため、名前の終わりと区分が食い違うときは確かめていただきます。名前の途中の言葉では決めません。',
    examples: [
      { shows: '「みほん診療所」で、区分は診療所', answer: 'pass', change: () => ({}) },
      {
        shows: '「みほん病院附属診療所」で、区分は診療所',
        answer: 'pass',
        change: () => named('みほん病院附属診療所'),
      },
      {
        shows: '名前の終わりからは区分が分からない',
        answer: 'pass',
        change: () => named('みほん医療センター'),
      },
      {
        shows: '「みほん病院」で、区分は診療所',
        answer: 'review',
        change: () => named('みほん病院'),
      },
      {
        shows: '「みほん薬局駅前店」で、区分は診療所',
        answer: 'review',
        change: () => named('みほん薬局駅前店'),
      },
      {
        shows: '「みほん病院」で、区分は「診療所・薬局」',
        answer: 'review',
        change: () => ({ ...named('みほん病院'), facilityKind: CLINIC_OR_PHARMACY }),
      },
      {
        shows: 'まだ入力していない',
        answer: 'review',
        change: () => ({ facilityName: empty('施設名') }),
      },
      { shows: '名前の代わりに線だけが書かれている', answer: 'review', change: () => named('―') },
      {
        shows: '名前の一部が「○○」のまま',
        answer: 'review',
        change: () => named('○○診療所'),
      },
      { shows: '試しに入れた名前のまま', answer: 'review', change: () => named('テスト診療所') },
      { shows: '名前の代わりに「未定」', answer: 'review', change: () => named('未定') },
      {
        shows: '施設の区分が分からない',
        answer: 'inapplicable',
        change: () => ({ facilityKind: UNREADABLE_FACT }),
      },
      {
        shows: 'フォームに施設名の欄がない',
        answer: 'inapplicable',
        change: () => ({ facilityName: MISSING }),
      },
    ],
  },
}
