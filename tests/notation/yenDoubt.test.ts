import { describe, expect, test } from 'vitest'
import { parseYen } from '../../lib/notation'
import { outcome } from './outcome'

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
