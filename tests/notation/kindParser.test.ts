import { describe, expect, test } from 'vitest'
import { kindParser, parseFacilityKind } from '../../lib/notation'
import { ownKind } from '../../lib/notation/facilityKind'

const NURSING = ownKind('訪問看護ステーション')
const DENTAL = ownKind('歯科診療所')
const parse = kindParser([NURSING, DENTAL, ownKind('小規模な歯科診療所')])

describe('a kind that only the guide knows', () => {
  test.each([
    ['訪問看護ステーション', NURSING],
    ['訪問看護ステ－ション', NURSING],
    [' 訪問看護 ステーション ', NURSING],
    ['④訪問看護ステーション', NURSING],
    ['5：訪問看護ステーション（サテライトを含む）', NURSING],
    ['【訪問看護ステーション】', NURSING],
    ['歯科診療所', DENTAL],
    ['小規模な歯科診療所', ownKind('小規模な歯科診療所')],
  ])('is read from 「%s」', (text, kind) => {
    expect(parse(text)).toEqual({ ok: true, value: kind })
  })

  test.each([
    '訪問看護ステーション以外',
    '訪問看護ステーションではない',
    '訪問看護ステーション（予定なし）',
    '歯科診療所・診療所',
    '歯科診療所または訪問看護ステーション',
    '精神科訪問看護ステーション',
  ])('is in doubt in 「%s」', (text) => {
    expect(parse(text).ok).toBe(false)
  })
})

test('the kinds of the trade are read as without the guide’s own', () => {
  for (const text of ['診療所', '病院', '薬局', '大型チェーン薬局', '診療所・薬局', '助産所', '']) {
    expect(parse(text)).toEqual(parseFacilityKind(text))
  }
})

test('without kinds of its own, 歯科診療所 is a 診療所 and 訪問看護 stays unknown', () => {
  expect(kindParser([])('歯科診療所')).toEqual({ ok: true, value: 'clinic' })
  expect(kindParser([])('訪問看護ステーション').ok).toBe(false)
})
