import { expect, test } from 'vitest'
import { folded, wordSet } from '../../lib/notation/folded'

test.each([
  ['サーバー', 'さば'],
  ['ｻｰﾊﾞ', 'さば'],
  ['ＡＢＣ薬局', 'abc薬局'],
  ['１２３', '123'],
])('%s is searched as %s', (text, as) => {
  expect(folded(text)).toBe(as)
})

test('a query is its words, whatever spaces separate them', () => {
  expect(wordSet('　みほん　ヤッキョク ')).toEqual(['みほん', 'やっきょく'])
  expect(wordSet('  ')).toEqual([])
})
