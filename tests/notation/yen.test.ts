import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYen, yenMessage } from '../../lib/notation'
import { english } from '../english'
import { japanese } from '../japanese'
import { outcome } from './outcome'

describe('an amount of 128,000 yen is read however it is written', () => {
  test.each([
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
    '10%対象 128,000円',
    '128,000円（10%対象）',
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

describe('an ambiguous amount is not guessed, and both readings are named', () => {
  test.each([
    ['12.800', '12,800円 12.8円'],
    ['128.000円', '128,000円 128円'],
    ['1,280.000', '1,280,000円 1,280円'],
    ['1,28', '128円 1.28円'],
    ['12,8万', '1,280,000円 128,000円'],
    ['12万8', '120,008円 128,000円'],
    ['3千5', '3,005円 3,500円'],
    ['百5', '105円 150円'],
    ['1億2', '100,000,002円 120,000,000円'],
    ['(128,000)', '128,000円 -128,000円'],
    ['128,000-', '128,000円 -128,000円'],
    ['合計-128,000', '-128,000円 128,000円'],
  ])('%s', (text, readings) => {
    expect(outcome(parseYen(text))).toBe(`yenTwoReadings ${readings}`)
  })
})

describe('two figures in one field are not chosen from', () => {
  test.each([
    ['41,000円 130,000円', '41,000円 130,000円'],
    ['128 000', '128 000'],
    ['12、800', '12 800'],
    ['128,000〜130,000', '128,000 130,000'],
    ['128,000円（消費税11,636円）', '128,000円 11,636円'],
    ['一式 128,000円', '一 128,000円'],
    ['64,000×2', '64,000 2'],
    ['41,000円 130,000 ほか', '41,000円 130,000'],
    ['1e5', '1 5'],
    ['2026/1/31', '2026 1'],
  ])('%s', (text, figures) => {
    expect(outcome(parseYen(text))).toBe(`yenTwo ${figures}`)
  })
})

describe('an unreliable amount is refused with its reason', () => {
  test.each([
    ['', 'yenEmpty'],
    [' 　\n', 'yenEmpty'],
    ['円', 'yenNone'],
    ['千円', 'yenNone'],
    ['万円', 'yenNone'],
    ['なし', 'yenNone'],
    ['〇', 'yenNone'],
    ['--', 'yenNone'],
    ['一金', 'yenNone'],
    ['〇〇円', 'yenNone'],
    ['1,2800', 'yenCommas'],
    ['12,80,000', 'yenCommas'],
    ['1,234,56', 'yenCommas'],
    ['128,', 'yenCommas'],
    ['012,800', 'yenCommas'],
    ['1.280.000', 'yenCommas'],
    ['128.5', 'yenFraction'],
    ['0.12345万円', 'yenFraction'],
    ['約128,000円', 'yenExtra 約'],
    ['128,000円以内', 'yenExtra 以内'],
    ['$128', 'yenExtra $'],
    ['128ドル', 'yenExtra ドル'],
    ['10%', 'yenExtra %'],
    ['7.8%税込', 'yenNone'],
    ['税率7.8%', 'yenNone'],
    ['--128', 'yenExtra --'],
    ['128,000円税込-', 'yenExtra -'],
    ['128000①', 'yenExtra ①'],
    ['128000²', 'yenExtra ²'],
    ['128½', 'yenExtra ½'],
    ['128一000', 'yenUnread'],
    ['ー二八〇〇〇', 'yenUnread'],
    ['二三千円', 'yenUnread'],
    ['八万十万', 'yenUnread'],
    ['1万12800', 'yenUnread'],
    ['1万10000円', 'yenUnread'],
    ['1万2.5千円', 'yenUnread'],
    ['1.5万2千円', 'yenUnread'],
    ['百千円', 'yenUnread'],
    ['12十円', 'yenUnread'],
    ['12百5円', 'yenUnread'],
    ['4万1億円', 'yenUnread'],
    ['1億0億円', 'yenUnread'],
    ['1'.repeat(100), 'yenTooLarge'],
    ['1'.repeat(101), 'yenUnread'],
    ['9007199254740992', 'yenTooLarge'],
    ['-9007199254740992', 'yenTooLarge'],
    ['9007199254740990.5', 'yenTooLarge'],
    ['9999兆円', 'yenTooLarge'],
  ])('%s', (text, reason) => {
    expect(outcome(parseYen(text))).toBe(reason)
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
