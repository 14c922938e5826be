import { describe, expect, test } from 'vitest'
import { guide, having, type OddInput, saidAbout, saidAt, TASK, TERMS } from './oddDraft'

const ID = 'stop 英小文字で始まる英数字とハイフンで書いてください。'
const KB = 'stop KB と数字7桁で書いてください。'
const CIRCLE = 'stop 行き方をたどると、このマニュアルに戻ってしまいます。'

describe('an id or a name that cannot be is said at its field:', () => {
  test.each<OddInput>([
    { odd: 'an id in Japanese', path: `${TASK}.id`, to: '見積', said: ID },
    { odd: 'an id of the prototype', path: `${TASK}.id`, to: '__proto__', said: ID },
    { odd: 'an id with blanks', path: 'articles[0].id', to: 'a b', said: ID },
    { odd: 'a number with a digit missing', path: 'articles[0].number', to: 'KB001163', said: KB },
    { odd: 'a number without its letters', path: 'articles[0].number', to: '11639', said: KB },
    {
      odd: 'a task twice',
      path: 'phases[1].steps[1].tasks[0].id',
      to: 'quote',
      said: 'stop 「quote」が2回あります。',
    },
    {
      odd: 'a step twice',
      path: 'phases[1].steps[1].id',
      to: '1-1',
      said: 'stop 「1-1」が2回あります。',
    },
    {
      odd: 'the same article twice',
      path: 'articles[1].number',
      to: 'KB0011639',
      said: 'stop 「KB0011639」が2回あります。',
    },
    {
      odd: 'a kind in two rows',
      path: `${TERMS}.kinds`,
      to: ['clinic', 'hospital'],
      at: `${TERMS}.kinds[1]`,
      said: 'stop この施設の種類は、ほかの行にもあります。',
    },
    {
      odd: 'a name of two fields',
      path: 'form.fields[1].labels',
      to: ['医療機関等コード'],
      at: 'form.fields[1].labels[0]',
      said: 'stop 「医療機関等コード」が2回あります。',
    },
    {
      odd: 'a part that no guide has',
      path: 'price',
      to: '100',
      at: '',
      said: 'stop 「price」という部分はありません。',
    },
    {
      odd: 'an unknown kind of actor',
      path: `${TASK}.actor`,
      to: 'ministry',
      said: 'stop この書き方は使えません。',
    },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
  })
})

describe('what names something that is not there is said at its field:', () => {
  test.each<OddInput>([
    {
      odd: 'a manual that is not there',
      path: `${TASK}.articles`,
      to: ['nowhere'],
      at: `${TASK}.articles[0]`,
      said: 'stop 「nowhere」というマニュアルはありません。',
    },
    {
      odd: 'a required task that is gone',
      path: 'subsidy.requires.tasks',
      to: ['gone'],
      at: 'subsidy.requires.tasks[0]',
      said: 'stop 「gone」というチェック項目はありません。',
    },
    {
      odd: 'an inclusion of nothing',
      path: 'includes',
      to: [{ guide: 'nowhere' }],
      at: 'includes[0].guide',
      said: 'stop 「nowhere」という手引きがありません。別の手引きを選んでください。',
    },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
  })
})

describe('a circle is said at its field:', () => {
  test.each<OddInput>([
    {
      odd: 'an inclusion of itself',
      path: 'includes',
      to: [{ guide: 'gairai' }],
      at: 'includes[0].guide',
      said: 'stop 自分自身は取り込めません。',
    },
    {
      odd: 'an inclusion in a circle',
      path: 'includes',
      to: [{ guide: 'other' }],
      at: 'includes[0].guide',
      said: `stop 『${guide.title}』がこの手引きを取り込んでいるため、取り込めません。`,
    },
    {
      odd: 'a way that leads back',
      path: 'articles[0].way',
      to: { from: 'manual-web', path: ['一覧'] },
      at: 'articles[0].way.from',
      said: CIRCLE,
    },
    {
      odd: 'a way from itself',
      path: 'articles[2].way',
      to: { from: 'manual-web', path: ['一覧'] },
      at: 'articles[2].way.from',
      said: 'stop 「manual-web」という別のマニュアルはありません。',
    },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
  })

  test('two ways that lead to each other, at both of them', () => {
    const way = (from: string) => ({ from, path: ['一覧'] })
    const circle = having(
      'articles[3].way',
      way('manual-web'),
      having('articles[2].way', way('manual-app')),
    )
    expect(saidAt('articles[2].way.from', circle)).toEqual([CIRCLE])
    expect(saidAt('articles[3].way.from', circle)).toEqual([CIRCLE])
  })
})
