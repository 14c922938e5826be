import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Delimiter, openRecords } from '../../lib/sheet/records'
import { withoutMark, writeRow } from '../../lib/sheet/write'

/** Reads a text in chunks of this many characters. */
function recordsOf(text: string, size = text.length || 1, delimiter: Delimiter = ',') {
  const reader = openRecords(delimiter)
  const records = []
  for (let at = 0; at < text.length; at += size)
    records.push(...reader.add(text.slice(at, at + size)))
  return [...records, ...reader.end()]
}
const cellsOf = (text: string, size?: number) => recordsOf(text, size).map(({ cells }) => cells)

test.each([
  [
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"a,b","say ""c"""\n', [['a,b', 'say "c"']]],
  ['"two\nlines",b\n', [['two\nlines', 'b']]],
  ['a,\n\n,b\n', [['a', ''], [''], ['', 'b']]],
  ['="0123",b\n', [['="0123"', 'b']]],
  ['', []],
])('%j is read', (text, cells) => {
  expect(cellsOf(text)).toEqual(cells)
})

test('tabs and semicolons also separate cells', () => {
  expect(recordsOf('a\tb,c\n', 9, '\t')[0]?.cells).toEqual(['a', 'b,c'])
  expect(recordsOf('a;"b;c"\n', 9, ';')[0]?.cells).toEqual(['a', 'b;c'])
})

test.each<[string, Delimiter]>([
  ['"店舗名", "総事業費", "備考"\n"みほん薬局", "171,000", ""\n', ','],
  ['"店舗名" , "総事業費" , "備考"\n "みほん薬局" , "171,000" , ""\n', ','],
  ['"店舗名"; "総事業費"; "備考"\n"みほん薬局"; "171,000"; ""\n', ';'],
  ['"店舗名"\t "総事業費"\t "備考"\n"みほん薬局"\t "171,000"\t ""\n', '\t'],
])('quotes after spaces are read in %j', (text, delimiter) => {
  for (const size of [1, 7, 100]) {
    expect(recordsOf(text, size, delimiter)).toEqual([
      { cells: ['店舗名', '総事業費', '備考'], damaged: false },
      { cells: ['みほん薬局', '171,000', ''], damaged: false },
    ])
  }
})

test('a quote after a space is part of a cell where other cells have no quotes', () => {
  expect(cellsOf('a, "b"\nc, "d" e\n')).toEqual([
    ['a', ' "b"'],
    ['c', ' "d" e'],
  ])
})

const DAMAGED = [
  ['a quote that is never closed', 'a,b\n"c,d\ne,f\ng,h\n'],
  ['a quote that is closed in another row', 'a,b\n"c,d\n"e,f\ng,h\n'],
  ['letters behind a closing quote', 'a,b\n"c"d,d\ne,f\ng,h\n'],
] as const

test.each(DAMAGED)('%s damages its own row and no other', (_, text) => {
  for (const size of [1, 3, 100]) {
    const records = recordsOf(text, size)
    expect(records.length).toBe(4)
    expect(records[0]).toEqual({ cells: ['a', 'b'], damaged: false })
    expect(records[1]?.damaged).toBe(true)
    expect(records[3]).toEqual({ cells: ['g', 'h'], damaged: false })
  }
})

test('an unclosed quote uses no more memory than a row', () => {
  const rows = '1234567890,x\n'.repeat(20_000)
  const reader = openRecords(',')
  const early = reader.add(`"${rows.slice(0, 100_000)}`)
  expect(early[0]?.damaged).toBe(true)
  expect(early.length).toBeGreaterThan(7000)
  const all = [...early, ...reader.add(rows.slice(100_000)), ...reader.end()]
  expect(all.length).toBe(20_000)
  expect(all.filter(({ damaged }) => damaged).length).toBe(1)
})

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', '薬', ' '),
  }),
)

test('written rows are read unchanged in chunks of any size', () => {
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  })
  const inOneWay = (text: string) => text.replace(/\r\n?/g, '\n')
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 40 }), (table, size) => {
      const text = inOneWay(table.map(writeRow).join(''))
      const read = recordsOf(text, size)
      expect(read.map(({ cells }) => cells.map(withoutMark))).toEqual(
        table.map((row) => row.map(inOneWay)),
      )
      expect(read.some(({ damaged }) => damaged)).toBe(false)
    }),
  )
})

test('no written cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (row) => {
      const [{ cells } = { cells: [] }] = recordsOf(writeRow(row).replace(/\r\n?/g, '\n'))
      for (const written of cells) expect(written).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
  expect(writeRow(['=1+1', '-5', '@x', '\tx', 'x'])).toBe(`'=1+1,'-5,'@x,"'\tx",x\r\n`)
})

test.each(['薬,', '薬;', '薬"', '薬\n', '薬 ', 'a,b', '薬,局'])('the cell %j is quoted', (cell) => {
  expect(writeRow([cell])).toMatch(/^"[\s\S]*"\r\n$/)
})

test.each(['薬局', 'A', '128000', '領収書.pdf', ''])('the cell %j is written as it is', (cell) => {
  expect(writeRow([cell])).toBe(`${cell}\r\n`)
})
