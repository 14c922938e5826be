import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYen, yenMessage } from '../../lib/notation'
import { english } from '../english'
import { japanese } from '../japanese'
import { outcome } from './outcome'

const IN_FIGURES = [
  '128000',
  '128,000',
  '128,000円',
  '１２８，０００円',
  ' １２８０００　円 ',
  '¥128,000',
  '￥128,000-',
  '¥128,000.-',
  '¥128,000--',
  '一金、￥128,000－也',
  '金 128,000円也',
  'JPY 128,000',
  '128000 JPY',
  '128,000円＋税',
  '128,000円 + 消費税',
  '本体価格 128,000円',
  '本体 128,000円',
  '\\128,000',
  '+128,000',
  '128,000円-',
]

const WITH_UNITS_AND_NUMERALS = [
  '128千円',
  '128 千円',
  '128  千円',
  '12.8万円',
  '１２．８万',
  '12万8千円',
  '12万8,000円',
  '12万8000',
  '0.128百万円',
  '十二万八千円',
  '一二八〇〇〇',
  '12万八千円',
  '壱拾弐万八千円',
  '金壱拾弐萬八仟円也',
  '金壱拾弐萬八阡円也',
  '一金壱拾弐萬八阡円也',
  '一金128,000円也',
  '一金 ¥128,000也',
  '一、金128,000円也',
  '壱拾弐萬捌阡円',
]

const WITH_A_WORD_ON_TAX = [
  '10%対象 128,000円',
  '128,000円（10%対象）',
  '128,000円※税込',
  '128,000円 ※ 消費税込',
  '"128,000"',
  '10%対象計 128,000円',
  '10%対象額128,000円',
  '税込価格128,000円',
  '128,000円（税込価格）',
  '価額 128,000円',
  '128,000.-',
  '128,000.--',
  '金128,000圓也',
  '128,000円（税込）',
  '（128,000円税込）',
  '（税込128,000円）',
  '128,000円（税10%）',
  '計 128,000円',
  '128,000円（税込み）',
  '（税抜）128,000円',
  '税込128,000円',
  '128,000円（税10%込）',
  '128,000円（消費税率10%対象）',
  '128,000円 [消費税込]',
  '合計：128,000円',
]

const WITH_SIGNS_AND_SPACES = [
  '128000.00',
  '128,000.0円',
  '128000.',
  '128,000円。',
  '0128000',
  '128\u200b,000',
  '￥ 128 , 000',
  '128, 000円',
  '128 ,000',
  'JPY128,000',
  '税込 JPY 128,000',
  '128,000yen',
  '128,000 yen（税込）',
  'JPY 128,000',
  '128,000 JPY',
  '128,000 yen',
  '128,000円（うち消費税11,636円）',
  '128,000円（内消費税等 ¥11,636）',
  '128,000円（消費税額11,636円込み）',
  '128,000円（うち消費税10%）',
]

describe('an amount of 128,000 yen is read however it is written', () => {
  test.each([
    ...IN_FIGURES,
    ...WITH_UNITS_AND_NUMERALS,
    ...WITH_A_WORD_ON_TAX,
    ...WITH_SIGNS_AND_SPACES,
  ])('%s', (text) => {
    expect(outcome(parseYen(text))).toBe(128_000)
  })
})

describe('other amounts are read as well', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['０円', 0],
    ['-', 0],
    ['－', 0],
    ['¥ -', 0],
    ['-円', 0],
    ['肆伍陸漆捌玖', 456_789],
    ['柒陌円', 700],
    ['-0', 0],
    ['1', 1],
    ['壱弐参', 123],
    ['百二十八', 128],
    ['百〇五円', 105],
    ['千二百円', 1200],
    ['十万円', 100_000],
    ['3千5百', 3500],
    ['1万2,800円', 12_800],
    ['12万8円', 120_008],
    ['1,200万円', 12_000_000],
    ['2.5千万円', 25_000_000],
    ['1.5百万円', 1_500_000],
    ['128百万円', 128_000_000],
    ['128 百万円', 128_000_000],
    ['九十円', 90],
    ['九百九十円', 990],
    ['1280.000', 1280],
    ['12万05', 120_005],
    ['1億2千万円', 120_000_000],
    ['二千二十六円', 2026],
    ['4.35万円', 43_500],
    ['1.1千円', 1100],
    ['9007199254740991', 9_007_199_254_740_991],
  ])('%s', (text, yen) => {
    expect(outcome(parseYen(text))).toBe(yen)
  })
})

describe('an amount below nothing is read as such', () => {
  test.each([
    '-1000',
    '−1,000円',
    '－１０００',
    'ー1000',
    '▲1,000',
    '△ 1,000円',
    '¥-1,000',
    '-¥1,000',
    'マイナス1000',
    '(▲1,000)',
    '合計▲1,000',
    '合計：-1,000',
  ])('%s', (text) => {
    expect(outcome(parseYen(text))).toBe(-1000)
  })
})

describe('under a label in thousands of yen', () => {
  test.each<[string, number | string]>([
    ['128', 128_000],
    ['12.8', 12_800],
    ['128.5', 128_500],
    ['1.1', 1100],
    ['百二十八', 128_000],
    ['128千円', 128_000],
    ['128,000円', 128_000],
    ['12.8万', 128_000],
    ['128,000', 128_000_000],
    ['金額128', 128_000],
    ['¥128', 'yenTwoReadings 128円 128,000円'],
    ['JPY 128', 'yenTwoReadings 128円 128,000円'],
    ['128 yen', 128],
    ['128 JPY', 128],
    ['金128', 'yenTwoReadings 128円 128,000円'],
    ['金 128', 'yenTwoReadings 128円 128,000円'],
    ['十二万八千', 'yenTwoReadings 128,000円 128,000,000円'],
    ['12.8001', 'yenFraction'],
  ])('%s', (text, found) => {
    expect(outcome(parseYen(text, 1000))).toBe(found)
  })
})

test('an amount is shown with commas and 円', () => {
  const shown = [128_000, 0, -1000].map(yenMessage)
  expect(shown.map(japanese)).toEqual(['128,000円', '0円', '-1,000円'])
  expect(shown.map(english)).toEqual(['¥128,000', '¥0', '¥-1,000'])
})

test('a formatted amount is read back as the same amount, under any unit', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(1, 1000, 10_000), (yen, unit) => {
      expect(parseYen(japanese(yenMessage(yen)), unit)).toEqual({ ok: true, value: yen })
    }),
  )
})

test('an amount in kanji reads as the same amount in digits', () => {
  const kanji = new Intl.NumberFormat('ja-JP-u-nu-jpan', { useGrouping: false })
  const digits = new Intl.NumberFormat('ja-JP-u-nu-hanidec', { useGrouping: false })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), (yen) => {
      expect(outcome(parseYen(`${kanji.format(yen)}円`))).toBe(yen)
      expect(outcome(parseYen(`${digits.format(yen)}円`))).toBe(yen)
    }),
  )
})

test('no decimal of 万円 gains or loses a yen', () => {
  fc.assert(
    fc.property(fc.nat(99_999), fc.nat(9999), (whole, rest) => {
      const text = `${whole}.${String(rest).padStart(4, '0')}万円`
      expect(outcome(parseYen(text))).toBe(whole * 10_000 + rest)
    }),
  )
})
