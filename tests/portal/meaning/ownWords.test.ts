import { describe, expect, test } from 'vitest'
import type { Vocabulary } from '../../../lib/label/vocabulary'
import { meaningsOf } from '../../../lib/portal/meaning/meaning'
import { fieldAt } from './fields'

describe('a meaning by a guide’s own words', () => {
  const vocabulary: Vocabulary = [
    {
      name: 'cost:server',
      labels: ['サーバーの更新'],
      words: ['サーバー', '計算機'],
      acts: ['更新', '入れ替え'],
    },
    { name: 'cost:desk', labels: ['机'], words: ['机', '書見台'] },
    { name: 'totalCost', labels: ['総事業費'] },
  ]
  const read = (path: string) => meaningsOf([fieldAt(path)], vocabulary, new Map())[0]?.meaning

  test.each([
    ['②サーバーの更新に要した経費（税込）', 'cost:server'],
    ['計算機の入れ替え費用', 'cost:server'],
    ['更新費', 'cost:server'],
    ['書見台等の購入代金', 'cost:desk'],
    ['机 > 金額', 'cost:desk'],
    ['机とサーバーの更新の費用', null],
    ['サーバーの購入', null],
    ['モバイル端末等の購入費', null],
    ['③総事業費（①＋②）', 'totalCost'],
  ])('「%s」 means %s', (path, meaning) => {
    expect(read(path)).toBe(meaning)
  })
})

test('a guide that lists whole labels and headings, as all once did, still works', () => {
  const vocabulary: Vocabulary = [
    {
      name: 'cost:server',
      labels: ['サーバーの更新費', 'サーバー更新費用'],
      sections: ['サーバーの更新'],
      partly: ['サーバー'],
    },
    { name: 'cost:desk', labels: ['机の費用'] },
    { name: 'totalCost', labels: ['全部でいくら'] },
  ]
  const read = (...paths: string[]) =>
    meaningsOf(
      paths.map((path) => fieldAt(path)),
      vocabulary,
      new Map(),
    ).map(({ meaning }) => meaning)
  expect(read('① サーバー更新費用（税込）')).toEqual(['cost:server'])
  expect(read('サーバーの更新費をご入力ください')).toEqual(['cost:server'])
  expect(read('サーバーの更新 > 金額')).toEqual(['cost:server'])
  expect(read('サーバー')).toEqual([null])
  expect(read('机の費用', 'サーバー', '全部でいくら')).toEqual([
    'cost:desk',
    'cost:server',
    'totalCost',
  ])
})
