import { describe, expect, test } from 'vitest'
import { having, type OddInput, saidAbout, stopsIn, TERMS } from './oddDraft'

const NUMBER = 'stop 金額を、円で書いてください（例：128,000）。'
const LARGER = 'stop もっと大きい数を書いてください。'

describe('an amount that cannot be is said at its field:', () => {
  test.each<OddInput>([
    { odd: 'an amount in words', path: `${TERMS}.cap`, to: '12万', said: NUMBER },
    {
      odd: 'an amount in words in another row',
      path: 'subsidy.terms[0].cap',
      to: '12万',
      said: NUMBER,
    },
    { odd: 'an amount with sen', path: `${TERMS}.cap`, to: '128,000.5', said: NUMBER },
    { odd: 'an amount below nothing', path: `${TERMS}.cap`, to: -1, said: LARGER },
    { odd: 'a rate over nothing', path: `${TERMS}.rate.denominator`, to: 0, said: LARGER },
    { odd: 'a rounding to nothing', path: 'subsidy.rounding.unit', to: 0, said: LARGER },
    {
      odd: 'terms without a rounding',
      path: 'subsidy.rounding',
      said: 'stop 金額の切り捨ての単位がありません。',
    },
    {
      odd: 'a rate above the costs',
      path: `${TERMS}.rate.numerator`,
      to: 5,
      at: `${TERMS}.rate`,
      said: 'stop 補助率が1を超えています。',
    },
    {
      odd: 'a rate that nobody can tell',
      path: `${TERMS}.rate`,
      to: '75',
      said: 'stop 3/4 や 75％ のように書いてください。',
    },
    {
      odd: 'item caps that do not add up',
      path: `${TERMS}.itemCaps.mobile`,
      to: 40_000,
      at: `${TERMS}.projectCap`,
      said: 'stop 171,000円ですが、内訳の合計は170,000円です。',
    },
    {
      odd: 'a cap of an item that there is not',
      path: `${TERMS}.itemCaps.router`,
      to: 0,
      said: 'stop 「router」という補助対象はありません。',
    },
    {
      odd: 'an item without a cap',
      path: `${TERMS}.itemCaps.mobile`,
      at: `${TERMS}.itemCaps`,
      said: 'stop 『モバイル端末等』の上限がありません。対象でなければ 0 と書いてください。',
    },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
  })
})

describe('an amount that is likely a slip is said, and does not stop:', () => {
  test.each<OddInput>([
    {
      odd: 'a cap above what rate and costs make',
      path: `${TERMS}.cap`,
      to: 182_000,
      said: 'look 補助率と事業額からは 128,000円 になりますが、182,000円 と書かれています。',
    },
    {
      odd: 'a cap below what rate and costs make',
      path: `${TERMS}.cap`,
      to: 120_000,
      said: 'look 補助率と事業額からは 128,000円 になりますが、120,000円 と書かれています。',
    },
    {
      odd: 'no terms',
      path: 'subsidy.terms',
      to: [],
      said: 'look 補助率と上限額が書かれていません。分からなければ、このままで使えます。金額は確かめません。',
    },
    {
      odd: 'terms that nobody compared with their source',
      path: `${TERMS}.confirmed`,
      said: 'look 出典と照らした人が書かれていません。',
    },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
    expect(stopsIn(having(change.path, change.to))).toEqual([])
  })
})
