import { empty, MISSING, read, readWithoutTax } from '../factBuilders'
import type { Explanations } from '../rule'
import { costsAt, UNREADABLE_FACT } from './soundApplication'

const ADAPTED = { kind: 'clinic', adapted: true, subsidised: false } as const

export const itemCostExplained: Explanations = {
  'item-cap': {
    why: '上限を超えた費用も領収書と内訳書には書くため、超えていても誤りではありません。補助の対象が上限までであることをお知らせします。かけ離れて多いときは、桁や単位の書き間違いかを確かめていただきます。',
    examples: [
      { shows: '上限ちょうどの費用', answer: 'pass', change: () => ({}) },
      {
        shows: '上限を超える費用（超えた分は対象外とお知らせ）',
        answer: 'pass',
        change: (_, guide) => costsAt(guide, read(200_000)),
      },
      {
        shows: '税抜と書かれた費用（税込で書くことをお知らせ）',
        answer: 'pass',
        change: (_, guide) => costsAt(guide, readWithoutTax(1_000)),
      },
      {
        shows: '上限の20倍を超える費用',
        answer: 'review',
        change: (_, guide) => costsAt(guide, read(99_999_999)),
      },
      { shows: 'マイナスの費用', answer: 'fail', change: (_, guide) => costsAt(guide, read(-1)) },
      {
        shows: '費用を読み取れない',
        answer: 'review',
        change: (_, guide) => costsAt(guide, UNREADABLE_FACT),
      },
      {
        shows: '費用の欄が見つからない',
        answer: 'review',
        change: (_, guide) => costsAt(guide, MISSING),
      },
      {
        shows: '施設の区分が分からない',
        answer: 'review',
        change: () => ({ facilityKind: MISSING, facility: { ...ADAPTED, kind: null } }),
      },
      {
        shows: '入力していない',
        answer: 'inapplicable',
        change: (_, guide) => costsAt(guide, empty()),
      },
    ],
  },
  'item-need': {
    why: '追加の改修が不要な施設でも、別の理由で費用がかかることがあるため、誤りとは決めつけません。',
    examples: [
      {
        shows: '改修が済んでいて、改修費を入力していない',
        answer: 'pass',
        change: (_, guide) => ({ ...costsAt(guide, empty()), facility: ADAPTED }),
      },
      {
        shows: '改修が済んでいるのに、改修費を入力している',
        answer: 'review',
        change: () => ({ facility: ADAPTED }),
      },
      { shows: '改修が済んでいない', answer: 'inapplicable', change: () => ({}) },
    ],
  },
}
