import { expect, test } from 'vitest'
import { readCell, serialDate } from '../../lib/sheet/cell'
import { japanese } from '../japanese'

const textOf = (...[name, raw]: Parameters<typeof readCell>) => {
  const cell = readCell(name, raw)
  return 'text' in cell ? cell.text : null
}
const noteOf = (...[name, raw]: Parameters<typeof readCell>) => {
  const cell = readCell(name, raw)
  if ('unrecoverable' in cell) return japanese(cell.unrecoverable)
  return japanese(cell.note?.text)
}

test.each([
  ['="0110712345"', '0110712345'],
  ['=("0110712345")', '0110712345'],
  ['= ( "0110712345" )', '0110712345'],
  ["'=1+1", '=1+1'],
  [' 0110712345 ', '0110712345'],
])('%s in a cell means %s', (raw, text) => {
  expect(textOf('facilityName', raw)).toBe(text)
  expect(textOf('facilityCode', raw)).toBe(text)
})

test.each([
  ['3.410712362E+09', '3410712362'],
  ['1.10712345e+08', '110712345'],
  ['3410712362.0', '3410712362'],
  ['110712345.00', '110712345'],
])('the code %s has all its digits, and is %s', (raw, code) => {
  expect(readCell('facilityCode', raw)).toEqual({ text: code })
})

test.each(['3.41E+09', '3.41071236E+09'])('the code %s has lost digits', (raw) => {
  expect(readCell('facilityCode', raw)).toHaveProperty('unrecoverable')
})

test.each([
  ['1.28E+05', '128000'],
  ['1.28e5', '128000'],
  ['１．２８Ｅ＋０５', '128000'],
  ['-1.5E+01', '-15'],
  ['128E+03', '128000'],
])('the amount %s is read as %s, with a note', (raw, text) => {
  expect(textOf('totalCost', raw)).toBe(text)
  expect(textOf('cost:mobile', raw)).toBe(text)
  expect(noteOf('requestedAmount', raw)).toContain(`「${raw}」を`)
})

test.each(['128000', '１２万８千円', '1.285E+00', '1.28E-05', '1E+99', 'E5', ''])(
  'the amount %j stays as it is',
  (raw) => {
    expect(textOf('totalCost', raw)).toBe(raw)
    expect(noteOf('totalCost', raw)).toBe('')
  },
)

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, undefined],
  [61, '1900-03-01'],
  [25569, '1970-01-01'],
  [46001, '2025-12-10'],
  [46053, '2026-01-31'],
  [0, undefined],
  [-1, undefined],
  [1.5, undefined],
  [Number.NaN, undefined],
])('day %s of a spreadsheet is %s', (days, day) => {
  expect(serialDate(days)?.toString()).toBe(day)
})

test.each(['46001', '46001.75', '４６００１'])(
  'a date as the number %s is read, and that is said',
  (raw) => {
    expect(textOf('completionDate', raw)).toBe('2025-12-10')
    expect(noteOf('completionDate', raw)).toContain('令和7年（2025年）12月10日 と読みました')
  },
)

test('a note has the date of the same number counted from 1904', () => {
  const cell = readCell('receiptDate', '46001')
  expect('note' in cell && japanese(cell.note?.mend)).toContain('2029年）12月11日')
})

test.each(['2026', '20260131', '2026/1/31', '令和8年1月31日', 'R080131', ''])(
  'the date %j is left to notation',
  (raw) => {
    expect(textOf('applicationDate', raw)).toBe(raw)
    expect(noteOf('applicationDate', raw)).toBe('')
  },
)

test('a facility code that became 3.41E+09 is unrecoverable', () => {
  expect(textOf('facilityCode', '3.41071E+09')).toBeNull()
  expect(noteOf('facilityCode', '3.41071E+09')).toContain('元の医療機関等コードが分かりません')
})

test('checkboxes of a spreadsheet are yes and no', () => {
  expect(textOf('alreadySubsidised', 'TRUE')).toBe('はい')
  for (const yes of ['○', '〇', '１', '済']) expect(textOf('alreadySubsidised', yes)).toBe('はい')
  for (const no of ['×', '✕', '0', '未']) expect(textOf('alreadySubsidised', no)).toBe('いいえ')
  expect(textOf('alreadySubsidised', '△')).toBe('△')
  expect(textOf('alreadySubsidised', 'false')).toBe('いいえ')
  expect(textOf('alreadySubsidised', '受けていない')).toBe('受けていない')
})

test.each(["'41000", '’41000', '＇41000', "' 41000"])(
  'the mark of a text is no part of %s',
  (raw) => {
    expect(textOf('totalCost', raw)).toBe('41000')
    expect(noteOf('totalCost', raw)).toBe('')
    expect(textOf('facilityCode', raw)).toBe('41000')
  },
)
