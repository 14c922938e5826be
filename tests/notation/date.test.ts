import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateMessage, momentMessage, parseDate } from '../../lib/notation'
import { japanese } from '../japanese'
import { outcome } from './outcome'

const read = (text: string) => String(outcome(parseDate(text)))

const IN_AN_ERA = [
  '令和8年1月31日',
  '令和８年１月３１日',
  '令和 8 年 1 月 31 日',
  '令和08年01月31日',
  '令和八年一月三十一日',
  '令和8年一月31日',
  '㋿8年1月31日',
  '㋿８．１．３１',
  '令8.1.31',
  'R8.1.31',
  'r8.1.31',
  'R.8.1.31',
  'R8/1/31',
  'R08-01-31',
  'R8年1月31日',
  'R080131',
]

const IN_THE_WESTERN_CALENDAR = [
  '2026/1/31',
  '2026/01/31',
  '２０２６／１／３１',
  '2026-01-31',
  '2026ー1ー31',
  '2026−1−31',
  '2026.1.31',
  '2026. 1. 31',
  '2026年1月31日',
  '2026年1月31',
  '2026年㋀31日',
  '西暦2026年1月31日',
  '二〇二六年一月三十一日',
  '20260131',
  '2026年1月31日（土）',
  '2026年1月31日㈯'.replace('㈯', '㊏'),
  '2026/1/31(土・祝)',
  '2026年1月31日 土曜日',
  '2026/1/31 土曜',
  '2026/1/31(土祝)',
  '令和8年1月31日付',
  '令和8年1月31日付け',
  '2026/1/31日',
  'R8.1.31日',
  '2026-01-31日（土）',
]

const WITH_A_TIME = [
  '2026/01/31 00:00:00',
  '2026-01-31 09:05',
  '2026-01-31 00:00:00.000',
  '2026-01-31T00:00:00+09:00',
  '2026-01-31T09:05:00+09',
  '2026-01-31 09:05 JST',
  '2026-01-31 12:00:00',
  '2026-01-31T12:00',
  '2026-01-31 9:05:01.5',
  '2026-01-31 9:05:01.123',
  '2026-01-31  9:05',
  '2026-01-31\n9:05',
  '2026年1月31日 10時30分',
  '2026年1月31日 10時5分',
  '2026/1/31 午後3時',
  '2026/1/31（土）15:00',
]

const IN_TWO_CALENDARS_OR_WITH_SPACES = [
  '令和8年（2026年）1月31日',
  '2026年（令和8年）1月31日',
  '令和8(2026)年1月31日',
  '2026/1/31（R8.1.31）',
  '令和8年1月31日（2026年1月31日）',
  '2026\u200b/1/31\n',
  '令和  8年  1月  31日',
  `2026/1/31${' '.repeat(90)}付`,
]

describe('31 January 2026 is read however it is written', () => {
  test.each([
    ...IN_AN_ERA,
    ...IN_THE_WESTERN_CALENDAR,
    ...WITH_A_TIME,
    ...IN_TWO_CALENDARS_OR_WITH_SPACES,
  ])('%s', (text) => {
    expect(read(text)).toBe('2026-01-31')
  })
})

describe('every era is read within its limits', () => {
  test.each([
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['R元.5.1', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['平成元年1月8日', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S1.12.25', '1926-12-25'],
    ['大正15年12月24日', '1926-12-24'],
    ['T1.7.30', '1912-07-30'],
    ['明治45年7月29日', '1912-07-29'],
    ['明治6年1月1日', '1873-01-01'],
    ['令和99年12月31日', '2117-12-31'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date)
  })
})

describe('a day outside its era is refused, and named in the right one', () => {
  test.each([
    ['平成31年5月1日', '令和元年（2019年）5月1日'],
    ['平成38年1月31日', '令和8年（2026年）1月31日'],
    ['令和元年4月30日', '平成31年（2019年）4月30日'],
    ['令和0年1月1日', '平成30年（2018年）1月1日'],
    ['昭和64年1月8日', '平成元年（1989年）1月8日'],
    ['平成元年1月7日', '昭和64年（1989年）1月7日'],
    ['大正15年12月25日', '昭和元年（1926年）12月25日'],
    ['M45.7.30', '大正元年（1912年）7月30日'],
    ['平成31年(令和元年)5月1日', '令和元年（2019年）5月1日'],
  ])('%s', (text, right) => {
    expect(read(text)).toBe(`dateEra ${right}`)
  })
})

describe('a weekday that contradicts the date is refused, and the right one is named', () => {
  test.each([
    '2026年1月31日（日）',
    'R8.1.31(月)',
    '2026/1/31 日曜日',
    '2026/1/31日曜',
    '2026/1/31（日）',
    '2026年1月31日日曜日',
  ])('%s', (text) => {
    expect(read(text)).toBe('dateWeekday 令和8年（2026年）1月31日 土曜日')
  })
})

describe('two dates in one field are both named', () => {
  test.each([
    '2026/1/31 2026/2/1',
    '2026/1/31〜2026/2/1',
    '令和8年1月31日、令和8年2月1日',
    '2026/1/31（R8.2.1）',
  ])('%s', (text) => {
    expect(read(text)).toBe('dateTwo 令和8年（2026年）1月31日 令和8年（2026年）2月1日')
  })

  test('also where only the two counts of years differ', () => {
    expect(read('令和8年（2025年）1月31日')).toBe(
      'dateTwo 令和8年（2026年）1月31日 令和7年（2025年）1月31日',
    )
  })
})

describe('an unreliable date is refused with its reason', () => {
  test.each([
    ['', 'dateEmpty'],
    ['　', 'dateEmpty'],
    ['未定', 'dateNone'],
    ['46053', 'dateNone'],
    ['5080131', 'dateNone'],
    ['2026 1 31', 'dateNone'],
    ['1/31', 'dateIncomplete'],
    ['1月31日', 'dateIncomplete'],
    ['令和8年1月', 'dateIncomplete'],
    ['2026-1/31', 'dateIncomplete'],
    ['8年1月31日', 'dateNoEra'],
    ['八年一月三十一日', 'dateNoEra'],
    ['元年5月1日', 'dateNoEra'],
    ['26/1/31', 'dateNoEra'],
    ['1/31/26', 'dateNoEra'],
    ['8.1.31', 'dateNoEra'],
    ['0026/1/31', 'dateNoEra'],
    ['12026/1/31', 'dateNoEra'],
    ['02026/1/31', 'dateNoEra'],
    ['999/1/31', 'dateNoEra'],
    ['10000/1/31', 'dateNoEra'],
    ['1/31/20260', 'dateNoEra'],
    ['令和100年1月1日', 'dateNoEra'],
    ['令和2026年1月31日', 'dateNoEra'],
    ['01/31/2026', 'dateYearLast'],
    ['31.1.2026', 'dateYearLast'],
    ['2026/2/30', 'dateNoSuchDay'],
    ['2026年2月29日', 'dateNoSuchDay'],
    ['令和8年13月1日', 'dateNoSuchDay'],
    ['2026/0/1', 'dateNoSuchDay'],
    ['2026/1/0', 'dateNoSuchDay'],
    ['2026/1/315', 'dateNoSuchDay'],
    ['20260230', 'dateNoSuchDay'],
    ['31012026', 'dateNoSuchDay'],
    ['明治5年12月2日', 'dateTooOld'],
    ['1872-12-31', 'dateTooOld'],
    ['2026/1/31まで', 'dateExtra まで'],
    ['2026年1月31日頃', 'dateExtra 頃'],
    ['2026/1/31-2/5', 'dateExtra -2/5'],
    ['2026-01-31T15:30:00Z', 'dateExtra T15:30:00Z'],
    ['2026-01-31 24:00', 'dateExtra 24:00'],
    ['2026-01-31T00:00:00+00:00', 'dateExtra T00:00:00+00:00'],
    ['2026年1月31日①', 'dateExtra ①'],
    ['2026/1/31 5', 'dateExtra 5'],
    ['2026/1/3  1', 'dateExtra 1'],
    ['20260131120000', 'dateNone'],
    [`2026/1/31${' '.repeat(100)}a`, 'dateNone'],
  ])('%s', (text, reason) => {
    expect(read(text)).toBe(reason)
  })
})

const days = Temporal.PlainDate.from('1873-01-01').until('2100-12-31').days
const anyDate = fc.nat(days).map((n) => Temporal.PlainDate.from('1873-01-01').add({ days: n }))

test('any day from 1873 to 2100 reads back as the same day', () => {
  const kanji = new Intl.DateTimeFormat('ja-JP-u-ca-japanese-nu-jpan', { dateStyle: 'long' })
  const long = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'full' })
  const short = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'short' })
  const western = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'full' })
  fc.assert(
    fc.property(anyDate, (date) => {
      const iso = date.toString()
      const { year, month, day } = date
      expect(read(japanese(dateMessage(date)))).toBe(iso)
      expect(read(iso)).toBe(iso)
      expect(read(iso.replaceAll('-', ''))).toBe(iso)
      expect(read(`${year}/${month}/${day}`)).toBe(iso)
      const gregory = date.withCalendar('gregory')
      const inEras = date.withCalendar('japanese')
      expect(read(western.format(gregory))).toBe(iso)
      for (const format of [long, short, kanji]) expect(read(format.format(inEras))).toBe(iso)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['2026-01-31T00:05:59Z', '令和8年（2026年）1月31日 9:05'],
  ['2026-01-31T14:59:59Z', '令和8年（2026年）1月31日 23:59'],
  ['2026-01-31T15:00:00Z', '令和8年（2026年）2月1日 0:00'],
])('the moment %s is shown in Tokyo as %s', (instant, shown) => {
  expect(japanese(momentMessage(Temporal.Instant.from(instant)))).toBe(shown)
})
