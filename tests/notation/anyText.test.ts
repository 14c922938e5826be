import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  classifyFileName,
  type Parsed,
  parseAmount,
  parseDate,
  parseFacilityCode,
  parseYen,
} from '../../lib/notation'
import { cpuTimeOf } from '../cpuTime'
import { sized } from '../soak/amounts'
import { places, said, sentence } from './outcome'

const parsers: readonly ((text: string) => Parsed<unknown>)[] = [
  (text) => parseYen(text),
  (text) => parseYen(text, 1000),
  (text) => parseAmount('128', text),
  (text) => parseAmount(text, '金額（千円）'),
  parseDate,
  (text) => parseFacilityCode(text),
  (text) => parseFacilityCode(text, 13, 'medical'),
]

/** Writing that comes close to amounts, dates and codes, so that every branch is reached. */
const nearly = fc
  .array(
    fc.constantFrom(
      ...'0123456789〇一二八十百千万億元年月日土.,-/ー▲¥円()%:TR①',
      ...['令和', '平成', '2026', '128,000', '税込', '1071236', ' ', '１２'],
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(nearly, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

test('no parser throws on any text, and every reason is a whole sentence', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const parse of parsers) {
        const result = parse(text)
        if (result.ok) continue
        const { key, values } = result.reason
        expect(values).toHaveLength(places(key))
        // What was written may look like a place itself.
        const plain = { key, values: values.map(() => '…') }
        expect(sentence(plain)).not.toMatch(/\$\d/)
        const longest = Math.max(0, ...values.map((value) => [...said(value)].length))
        expect(longest).toBeLessThanOrEqual(40)
      }
    }),
    { numRuns: sized(1_000, 5_000) },
  )
})

test('an amount is always a whole number that can be counted with', () => {
  fc.assert(
    fc.property(nearly, fc.constantFrom(1, 1000, 10_000), (text, unit) => {
      const result = parseYen(text, unit)
      if (result.ok) expect(Number.isSafeInteger(result.value)).toBe(true)
      if (result.ok) expect(Object.is(result.value, -0)).toBe(false)
    }),
    { numRuns: sized(1_000, 5_000) },
  )
})

test('file names of any kind are read without failing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(classifyFileName(text).kind).toBeTypeOf('string')
    }),
  )
})

const LETTERS = sized(6_000, 20_000)

test('a text of ten times the letters takes about ten times as long, and not a hundred', () => {
  const read = (text: string) => {
    for (const parse of parsers) parse(text)
    classifyFileName(text)
  }
  // The least of three: a collection of garbage falls into one or another.
  const cost = (text: string) => Math.min(...[1, 2, 3].map(() => cpuTimeOf(() => read(text))))
  for (const part of ['1', ' ', '1 ', '年', '(', '※', '領', '-', '-1', '千円 ']) {
    const short = cost(part.repeat(LETTERS / part.length))
    const long = cost(part.repeat((10 * LETTERS) / part.length))
    expect(long / short, JSON.stringify(part)).toBeLessThan(40)
  }
})

test('digits with other text are an amount only if both are whole and plain', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string({ minLength: 1, unit: 'binary' }), (yen, beside) => {
      const result = parseYen(`${yen}${beside}`)
      if (
        result.ok &&
        !/[\p{Nd}〇一二三四五六七八九十百千万億兆拾佰仟萬零壱壹弐貳参參伍]/u.test(
          beside.normalize('NFKC'),
        )
      ) {
        expect(Math.abs(result.value)).toBe(yen)
      }
    }),
    { numRuns: sized(500, 2_000) },
  )
})
