import { describe, expect, test } from 'vitest'
import { pageOf, paperOn, valuesOf } from './page'
import { PLAIN } from './plainReceipt'

test('what engines make of a yen sign and a comma is an amount, on pictures only', () => {
  const text = '領収書\n合計  \\171.000-'
  expect(valuesOf(paperOn(pageOf(text, 'picture'))).total).toBe(171000)
  expect(paperOn(pageOf(text, 'picture')).total?.basis).toBe('picture')
})

test.each([
  ['\\12O,OOO', 120000],
  ['¥3O0,000', 300000],
  ['¥12I,OOO', undefined],
  ['¥12B', undefined],
])('round letters in %s off a picture are zeros, and other letters no amount', (amount, total) => {
  const text = `領収書\n合計  ${amount}`
  expect(valuesOf(paperOn(pageOf(text, 'picture'))).total).toBe(total)
})

test('pictures: a split name, a misread era and title, and two signs for a comma are read', () => {
  const text = '収書\nさくら内科 クリニック御中\n信和7年11月28日\n金額  \\171.,000'
  expect(valuesOf(paperOn(pageOf(text, 'picture')))).toMatchObject({
    kind: 'receipt',
    addressee: 'さくら内科クリニック',
    date: '2025-11-28',
    total: 171000,
  })
})

describe('off a picture', () => {
  /** Engines leave more between two columns. */
  const WIDE = PLAIN.replace(/(?<=\S) {2,}/g, '        ')
  test.each([
    ['余収証', 'receipt'],
    ['礁収書', 'receipt'],
    ['領収証書', 'receipt'],
    ['求書兼領収書', 'mixed'],
    ['件見積書', 'estimate'],
    ['求書', 'invoice'],
    ['口品書', 'delivery'],
  ])('the title %s is %s', (title, kind) => {
    const text = PLAIN.replace('領収書', title)
    expect(valuesOf(paperOn(pageOf(text, 'picture'))).kind).toBe(kind)
  })
  test('what is misread is no title in a text', () => {
    expect(valuesOf(paperOn(pageOf(PLAIN.replace('領収書', '件収書')))).kind).toBeUndefined()
  })
  test.each(['叙和7年11月28日', '令和7年11月28晶', '2025711728', '2025/711728'])(
    'the date %s is read',
    (date) => {
      const text = PLAIN.replace('2025年11月28日', date)
      expect(valuesOf(paperOn(pageOf(text, 'picture'))).date).toBe('2025-11-28')
    },
  )
  test.each(['「T1234567890123', 'TI1234567890123', 'T12345678901Z3'])(
    'the number %s is read or left',
    (number) => {
      const text = PLAIN.replace('T1234567890123', number)
      const { registration } = valuesOf(paperOn(pageOf(text, 'picture')))
      expect(registration).toBe(number.includes('Z') ? undefined : 'T1234567890123')
    },
  )
  test('an amount that has lost its first figure is none, unless the lines add up to the whole', () => {
    const cut = WIDE.replace('￥１８０，０００－（税込）', '金額  ￥80,000')
    expect(valuesOf(paperOn(pageOf(cut, 'picture'))).total).toBe(180000)
    const other = cut.replace('50,000        50,000', '50,000        90,000')
    expect(valuesOf(paperOn(pageOf(other, 'picture'))).total).toBeUndefined()
    const alone = '領収書\n金額  ￥80,000\n端末代  180,000'
    expect(valuesOf(paperOn(pageOf(alone, 'picture'))).total).toBeUndefined()
    expect(valuesOf(paperOn(pageOf(alone))).total).toBe(80000)
  })
  test.each(['合計', '倫計', '谷計', '人'])(
    'the sum in a row that begins with %s is no line',
    (sum) => {
      const text = WIDE.replace('合計        180,000', `${sum}        180,000`)
      expect(paperOn(pageOf(text, 'picture')).lines).toHaveLength(2)
    },
  )
  test('a letter before an amount is a one', () => {
    const text = '領収書\n合計  j66,997'
    expect(valuesOf(paperOn(pageOf(text, 'picture'))).total).toBe(166997)
  })
  test('the lines decide between two readings of the total', () => {
    const text = PLAIN.replace('合計   180,000', '合計   480,000').replace(
      '￥１８０，０００－',
      '領収金額 ￥180,000',
    )
    expect(valuesOf(paperOn(pageOf(text))).total).toBe(180000)
  })
})
