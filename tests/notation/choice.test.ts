import { expect, test } from 'vitest'
import { parseFacilityKind, parseYesNo } from '../../lib/notation'

test.each([
  ['病院', 'hospital'],
  ['診療所', 'clinic'],
  ['歯科診療所', 'clinic'],
  ['薬局', 'pharmacy'],
  ['大型チェーン薬局', 'chainPharmacy'],
  ['　薬局 ', 'pharmacy'],
])('%s is a kind of facility', (text, kind) => {
  expect(parseFacilityKind(text)).toEqual({ ok: true, value: kind })
})

test.each([
  ['訪問看護ステーション', 'kindUnknown'],
  ['病院・診療所', 'kindSeveral'],
  ['薬局（大型チェーン薬局を含む）', 'kindSeveral'],
])('%s is no one kind of facility', (text, key) => {
  expect(parseFacilityKind(text)).toMatchObject({ ok: false, reason: { key } })
})

test('a choice that names several kinds says which', () => {
  const several = ['pharmacy', 'clinic']
  expect(parseFacilityKind('診療所・薬局')).toMatchObject({ ok: false, several })
})

test.each([
  ['はい', true],
  ['有', true],
  ['あり', true],
  ['受けています', true],
  ['いいえ', false],
  ['なし', false],
  ['無', false],
  ['受けていない', false],
  ['受けてない', false],
])('%s is an answer', (text, value) => {
  expect(parseYesNo(text)).toEqual({ ok: true, value })
})

test.each(['有無', '未定', 'はい（問題ない）', 'ない場合もある', ''])(
  '「%s」 is not taken for yes or no',
  (text) => {
    expect(parseYesNo(text)).toMatchObject({ ok: false, reason: { key: 'yesNoUnknown' } })
  },
)
