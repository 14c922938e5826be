import { describe, expect, test } from 'vitest'
import { parseAmount, unitNamed } from '../../lib/notation'
import { parseInUnit } from '../../lib/notation/amount'
import { outcome } from './outcome'

describe('the unit is found wherever a form has it', () => {
  test.each([
    '補助申請額（千円）',
    '補助申請額(仟円)',
    '補助申請額（千円単位で入力してください）',
    '補助申請額\n※千円単位',
    '補助申請額 ※千円単位',
    '補助申請額：千円',
    '補助申請額（単位は千円）',
    '補助申請額［単位：千円］',
    '補助申請額（単位 千円）',
    '補助申請額（税込、千円）',
    '補助申請額 千円',
    '補助申請額（千円で入力）',
    '補助申請額（千円での記入）',
    '補助申請額（1,000円単位）',
    '補助申請額（1000円単位）',
    '補助申請額（単位：1,000円）',
    '補助申請額（単位 1000円）',
    '補助申請額（×1,000円）',
    '補助申請額（×千円）',
    '補助申請額（ 1,000円 ）',
    '補助申請額（千円にて記入）',
    '補助申請額（千円まで）',
    '補助申請額（単位…千円）',
    '補助申請額（K円）',
    '補助申請額（,000円）',
    '補助申請額 000円',
    '補助申請額 ,000 円',
    '補助申請額〈千円〉',
    '補助申請額《千円》',
    '補助申請額_千円',
    '補助申請額｜千円',
    '補助申請額『千円』',
    '補助申請額｛千円｝',
    '補助申請額（千円を単位とする）',
    '補助申請額 金額は千円で記載',
    '補助申請額 金額を千円で入力',
    '補助申請額 (thousand yen)',
    '補助申請額 in thousands of yen',
    '補助申請額 (JPY thousand)',
    '補助申請額 (yen in thousands)',
    '補助申請額※金額は千円単位（千円未満切捨て）で記入',
  ])('%s', (label) => {
    expect(outcome(parseAmount('128', label))).toBe(128_000)
    expect(outcome(parseAmount('128,000円', label))).toBe(128_000)
  })

  test.each([
    ['補助申請額（万円）', '12.8'],
    ['補助申請額（単位：百円）', '1280'],
    ['補助申請額 百円', '1280'],
    ['補助申請額【単位：百万円】', '0.128'],
    ['補助申請額（単位：億円）', '0.00128'],
  ])('%s', (label, text) => {
    expect(outcome(parseAmount(text, label))).toBe(128_000)
  })
})

describe('an amount in yen stays one', () => {
  test.each([
    '補助申請額',
    '補助申請額（円）',
    '補助申請額（円単位）',
    '補助申請額（千円未満切捨て）',
    '補助申請額 ※千円未満は切り捨て',
    '1万円以上の物品',
    '4.1万円以内',
    '限度額41,000円',
    '補助申請額（単位：台）',
    '千円札',
    '数百円',
    '補助申請額（百円未満切捨て）',
    '補助申請額（百円単位）',
    '補助申請額（例：1,000円）',
    '補助申請額（1,000円未満切捨て）',
  ])('%s', (label) => {
    expect(outcome(parseAmount('128000', label))).toBe(128_000)
  })
})

describe('if the unit is in doubt, both readings are named', () => {
  const both = 'yenUnitInDoubt 128,000円 128,000,000円'
  test.each([
    ['補助申請額（千円単位）', '128000', both],
    ['補助申請額（千円単位で入力してください）', '128,000', both],
    ['補助申請額（1,000円単位）', '128000', both],
    ['補助申請額（千円）', '128000', both],
    ['補助申請額（1,000円）', '128000', both],
    ['補助申請額（千円まで）', '128000', both],
    ['補助申請額（円）（千円）', '128', 'yenUnitInDoubt 128円 128,000円'],
    ['補助申請額（千円）（円）', '128', 'yenUnitInDoubt 128円 128,000円'],
    ['補助申請額（円）（千円）', '-128', 'yenUnitInDoubt -128円 -128,000円'],
    ['補助申請額（千円単位）', '1000', 'yenUnitInDoubt 1,000円 1,000,000円'],
    ['補助申請額（千円）', '10000', 'yenUnitInDoubt 10,000円 10,000,000円'],
    ['補助申請額（千円）', '-10000', 'yenUnitInDoubt -10,000円 -10,000,000円'],
  ])('%s: %s', (label, text, found) => {
    expect(outcome(parseAmount(text, label))).toBe(found)
  })

  test.each([
    ['補助申請額（千円単位）', '999', 999_000],
    ['補助申請額（千円）', '9999', 9_999_000],
    ['補助申請額（千円）（円）', '128,000円', 128_000],
    ['補助申請額（千円単位、千円）', '1200', 'yenUnitInDoubt 1,200円 1,200,000円'],
  ])('%s: %s is none', (label, text, found) => {
    expect(outcome(parseAmount(text, label))).toBe(found)
  })
})

describe('headings over a label', () => {
  test.each<[string, string, string[], number]>([
    ['counts where the label names none', '費用', ['費用の内訳（単位：千円）'], 128_000],
    ['counts from further out', '費用', ['単位：千円', '内訳'], 128_000],
    ['gives way to a nearer one', '費用', ['単位：百万円', '内訳（千円）'], 128_000],
    ['gives way to the label', '費用（円）', ['単位：千円'], 128],
  ])('%s', (_, label, over, yen) => {
    expect(outcome(parseAmount('128', label, over))).toBe(yen)
  })
})

describe('an amount in a unit that others beside it leave no doubt of', () => {
  test.each<[string, string, string[] | undefined, number | null]>([
    ['128', '補助申請額（千円）', undefined, 128_000],
    ['128,000円', '補助申請額（千円）', undefined, 128_000],
    ['41000', '補助申請額（千円）', undefined, 41_000_000],
    ['128', '補助申請額', ['単位：千円'], 128_000],
    ['128', '補助申請額', undefined, null],
    ['128', '補助申請額（円）（千円）', undefined, null],
    ['128', '補助申請額（千円単位）', undefined, null],
    ['未定', '補助申請額（千円）', undefined, null],
  ])('%s under %s and %j is %s', (text, label, over, yen) => {
    expect(parseInUnit(text, label, over)).toBe(yen)
  })
})

test('a text that is no amount keeps its own reason', () => {
  expect(outcome(parseAmount('', '補助申請額（千円）'))).toBe('yenEmpty')
  expect(outcome(parseAmount('約128', '補助申請額（千円）'))).toBe('yenExtra 約')
  expect(outcome(parseAmount('¥128', '補助申請額（千円）'))).toBe('yenTwoReadings 128円 128,000円')
})

test('a figure that is whole yen in only one unit is read in that unit', () => {
  expect(outcome(parseAmount('12.8', '補助申請額（千円単位）'))).toBe(12_800)
  expect(outcome(parseAmount('128,000', '補助申請額（円単位）'))).toBe(128_000)
})

test('a figure that is no whole yen in the first of two units is reported', () => {
  expect(outcome(parseAmount('12.8', '補助申請額（円）（千円）'))).toBe('yenFraction')
})

test.each([
  ['千円', '千円'],
  ['（単位：千円）', '千円'],
  ['※千円単位', '千円単位'],
  [',000円', '千円'],
  ['×1,000円', '千円'],
  ['（1,000円）', '千円単位'],
  ['円', '円'],
  ['百円', '百円'],
  ['円単位で入力', '円'],
  ['円（税込）', '円'],
  ['百万円', '百万円'],
  ['例：128000円', undefined],
  ['必須', undefined],
  ['千円または円', undefined],
  ['千円 円', undefined],
  ['', undefined],
])('%s names the unit %s', (words, unit) => {
  expect(unitNamed(words)).toBe(unit)
})
